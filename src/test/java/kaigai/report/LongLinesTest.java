package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pieces that repeat without end, wherever a report may have them: no stack runs out, and no expression gets lost. */
class LongLinesTest {

    /** As long as a line may be, with what it says itself. */
    private static final int LENGTH = 9_000;

    /** Longer than any line takes, by far, even on a machine that is busy with other things. */
    private static final Duration LOST = Duration.ofMinutes(1);

    @Test
    void aLineThatIsLongerIsRefusedWithItsNumber() {
        String text = SampleReports.denmark().replace("\t581", "\t" + "5".repeat(10_000));
        assertThat(ReaderPromises.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(Finding::code, finding -> finding.source().firstLine())
                .containsExactly(tuple(FindingCode.LINE_TOO_LONG, 28));
    }

    /** Denmark's words, before which the pieces are put: one in each place that is read in a way of its own. */
    private static final List<String> PLACES = List.of(
            "\t581",
            "コペンハーゲン",
            "Agency for Digital Government",
            "<a href",
            "（3,875万ユーロ",
            "- **",
            "～デンマーク(1/10)",
            "サイバーセキュリティ\t",
            "[MitID");

    static Stream<String> pieces() {
        return Stream.of(
                "1",
                "1万",
                "1,000",
                "1.",
                "約",
                "円",
                "1円",
                "1円(",
                "2022年",
                "2022年1月~",
                "令和4年度(",
                "1位",
                "1位(",
                "議席",
                "~",
                "～ (",
                "(",
                "（",
                ")",
                "[",
                "![",
                "](",
                "[a](",
                "[a](b) ",
                "<",
                "<b>",
                "<a href=\"",
                "<a href=\"b\">",
                "</a>",
                "> ",
                "- ",
                "* ",
                "**",
                "_",
                "`",
                "&",
                "&amp;",
                "\\",
                "#",
                "■",
                "①",
                "1) ",
                "※",
                "※1",
                "・",
                " ・",
                "、",
                ":",
                "：",
                "|",
                "\t",
                " ",
                "　",
                "\u200B",
                "-",
                "★",
                "が");
    }

    /** Each piece in one place, and each place with some pieces. */
    @ParameterizedTest
    @MethodSource("pieces")
    void areReadOrRefused(String piece) {
        int place = pieces().toList().indexOf(piece) % PLACES.size();
        assertReadOrRefused(piece, List.of(PLACES.get(place)));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    @Tag("full")
    void areReadOrRefusedInEveryPlace(String piece) {
        assertReadOrRefused(piece, PLACES);
    }

    private static void assertReadOrRefused(String piece, List<String> places) {
        String many = piece.repeat(LENGTH / piece.length());
        for (String place : places) {
            assertThat(SampleReports.denmark()).contains(place);
            String text =
                    SampleReports.denmark().replaceFirst(Pattern.quote(place), Matcher.quoteReplacement(many + place));
            assertTimeoutPreemptively(
                    LOST, () -> ReaderPromises.read(text.getBytes(StandardCharsets.UTF_8)), () -> "before " + place);
        }
        assertTimeoutPreemptively(
                LOST, () -> ReaderPromises.read(("---\nid: " + many + "\n---\n").getBytes(StandardCharsets.UTF_8)));
        assertTimeoutPreemptively(LOST, () -> ReaderPromises.readAsNumber(many));
    }
}
