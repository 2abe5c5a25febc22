package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextAccountTest {

    private static final String PLANTED = "埋蔵";

    /** Values that say in another form what another value says in the report's own words. */
    private static final Pattern READ_OUT_OF_OTHERS =
            Pattern.compile("place\\.(?!ja).*|facts\\[\\d+]\\.(name|unit|asOf)|rankings\\[\\d+]\\.(subject|rankedBy)"
                    + "|.*\\.(start|money)\\..*|.*\\.budget\\[\\d+]\\.name|.*\\.references\\[\\d+]\\.title\\.url");

    /** Values that the report prints once, for several of ours. */
    private static final Pattern SHARED =
            Pattern.compile("rankings\\[\\d+]\\.label|.*\\.budget\\[\\d+]\\.(label|heading|notes\\[\\d+])");

    /** What is planted there stands in a heading, which only divides. */
    private static final Pattern ONLY_DIVIDES = Pattern.compile("#*\\s*(?:[1１][\\s　]*[-－])?[\\s　]*(?:②|■目次).*");

    static Stream<String> reports() {
        return SampleReports.all().stream();
    }

    /** The real one, and a short one of another form. */
    static Stream<String> twoReports() {
        return Stream.of(SampleReports.denmark(), SampleReports.city());
    }

    @ParameterizedTest
    @MethodSource("twoReports")
    void whateverIsLeftOutOfAReportIsMissed(String text) {
        assertOmissionsAreMissed(text);
    }

    @ParameterizedTest
    @MethodSource("reports")
    @Tag("full")
    void whateverIsLeftOutOfAnyReportIsMissed(String text) {
        assertOmissionsAreMissed(text);
    }

    private static void assertOmissionsAreMissed(String text) {
        Report report = read(text).report().orElseThrow();
        Map<String, Object> parts = ReportParts.of(report);
        assertThat(parts.entrySet().parallelStream()
                        .filter(part -> isPrinted(part.getKey(), part.getValue()))
                        .filter(part -> lost(text, ReportParts.without(report, all(part.getKey(), parts)))
                                .isEmpty()))
                .isEmpty();
    }

    /** Words and elements of lists and maps; not the empty containers, and not numbers, which are read out of words. */
    private static boolean isPrinted(String path, Object value) {
        boolean isElement = path.endsWith("]");
        return (value instanceof String || isElement)
                && !READ_OUT_OF_OTHERS.matcher(path).matches();
    }

    private static Set<String> all(String path, Map<String, Object> parts) {
        if (!SHARED.matcher(path).matches()) {
            return Set.of(path);
        }
        return parts.keySet().stream()
                .filter(other ->
                        SHARED.matcher(other).matches() && parts.get(other).equals(parts.get(path)))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("twoReports")
    void wordsThatAreAddedAnywhereAreReadOrReported(String text) {
        assertAdditionsAreReadOrReported(text);
    }

    @ParameterizedTest
    @MethodSource("reports")
    @Tag("full")
    void wordsThatAreAddedAnywhereToAnyReportAreReadOrReported(String text) {
        assertAdditionsAreReadOrReported(text);
    }

    private static void assertAdditionsAreReadOrReported(String text) {
        List<String> lines = ReportText.of(text).lines();
        assertThat(IntStream.range(0, lines.size())
                        .parallel()
                        .filter(i -> !ONLY_DIVIDES.matcher(lines.get(i)).matches())
                        .filter(i -> !tellsOfPlanted(read(String.join("\n", withPlanted(lines, i)))))
                        .mapToObj(i -> withPlanted(lines, i).get(i)))
                .isEmpty();
    }

    /** The lines with a word at the start, in the middle or at the end of one of them. */
    private static List<String> withPlanted(List<String> lines, int index) {
        String line = lines.get(index);
        int at = line.length() * (index % 3) / 2;
        List<String> planted = new ArrayList<>(lines);
        planted.set(index, line.substring(0, at) + PLANTED + line.substring(at));
        return planted;
    }

    private static boolean tellsOfPlanted(ReportReader.Result result) {
        return result.findings().stream()
                        .anyMatch(
                                finding -> finding.isError() || finding.stated().contains(PLANTED))
                || result.report().orElseThrow().toString().contains(PLANTED);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noWayOfWritingTheSameIsALoss(String text) {
        assertThat(errors(text.replaceAll("\r?\n", "\r\n"))).isEmpty();
        assertThat(errors(Normalizer.normalize(text, Normalizer.Form.NFD))).isEmpty();
        assertThat(errors(JapaneseText.normalise(text))).isEmpty();
        assertThat(errors(text.replaceAll("(?m)^#+ ", ""))).isEmpty();
        assertThat(errors(withFullWidthDigits(text))).isEmpty();
        assertThat(errors(text.replaceAll("(?<=[^\\x00-\\x7F]) ", "\u3000"))).isEmpty();
    }

    private static String withFullWidthDigits(String text) {
        return Pattern.compile("(?m)(?<=[^\\x00-\\x7F])[0-9](?![^<(\\n]*[>)])")
                .matcher(text)
                .replaceAll(digit -> String.valueOf((char) (digit.group().charAt(0) + '０' - '0')));
    }

    @Test
    void aMarkOrAKindThatWasReadAsAnotherIsMissed() {
        String text = SampleReports.denmark();
        Report report = read(text).report().orElseThrow();
        GridMark mark = report.marks().get(Theme.CYBERSECURITY);
        report.marks().put(Theme.CYBERSECURITY, new GridMark(mark.theme(), mark.label(), Rating.NONE, mark.source()));
        assertThat(lost(text, report)).containsExactly("★");

        Report other = read(text.replace("法律・制度\tDigital-ready", "基盤\tDigital-ready"))
                .report()
                .orElseThrow();
        assertThat(lost(text, other)).containsExactly("法律・制度");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- ![図](https://example.org/a.png) | -!図 … https://example.org/a.png",
                "- [図](https://example.org/a \"副題\") | (https://example.org/a\"副題\")",
                "#### 参考になる取組 | ####参考になる取組",
                "<img alt='図'> | <imgalt='図'>",
            })
    void whatNoValueHoldsIsReportedWithItsLine(String line, String stated) {
        String text = SampleReports.denmark()
                .replace("- [MitIDについて\\(デジタル政府機関\\)](#)", line + "\n\n- [MitIDについて\\(デジタル政府機関\\)](#)");
        assertThat(errors(text))
                .extracting(Finding::code, Finding::stated, finding -> finding.source())
                .containsExactly(tuple(FindingCode.LOST_TEXT, stated, new Source(7, 171, 171)));
    }

    /** Regular expressions that repeat a group would run out of stack. */
    @Test
    void aLineMayBeLong() {
        String url = "https://example.org/" + "a".repeat(5_000);
        String text = SampleReports.denmark()
                .replace("[MitIDについて\\(デジタル政府機関\\)](#)", "[MitID](" + url + ")" + " ・".repeat(2_000));
        assertThat(errors(text)).isEmpty();
    }

    private static List<String> lost(String text, Report report) {
        Findings findings = new Findings();
        List<String> lines = ReportText.of(text).lines();
        int first = FrontMatter.of(lines, findings).lineCount() + 1;
        TextAccount.check(ReportLines.of(lines, first, findings), report, findings);
        assertThat(findings.list()).extracting(Finding::code).containsOnly(FindingCode.LOST_TEXT);
        return findings.list().stream().map(Finding::stated).toList();
    }

    private static List<Finding> errors(String text) {
        return read(text).findings().stream().filter(Finding::isError).toList();
    }

    private static ReportReader.Result read(String text) {
        return ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
