package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a line for others, regular expressions among them, and stands within a line of a report. */
class LineSeparatorsTest {

    private static final int PLACES = 15;

    @ParameterizedTest
    @ValueSource(strings = {"\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    void breakNoPromiseWhereverTheyStand(String separator) {
        for (int place = 0; place <= PLACES; place++) {
            int column = place;
            String text = SampleReports.denmark()
                    .lines()
                    .map(line -> inserted(line, Math.min(column, line.length()), separator))
                    .collect(Collectors.joining("\n"));
            ReaderPromises.read(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Unit.named("万" + separator + "人", "DK")).isEqualTo(Unit.named("万人", "DK"));
    }

    private static String inserted(String line, int place, String separator) {
        return line.substring(0, place) + separator + line.substring(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    void standForBlanksBetweenTheMarksOfAReport(String separator) {
        String text = SampleReports.denmark();

        Report changed = readWithoutErrors(withBlank(
                withBlank(withBlank(text, "○ デジタルデバインド", separator), "人口 (万人)", separator), "- **My", separator));

        Report report = readWithoutErrors(text);
        assertThat(changed.marks()).isEqualTo(report.marks());
        assertThat(changed.facts())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("label")
                .isEqualTo(report.facts());
        assertThat(changed.initiatives()).isEqualTo(report.initiatives());
    }

    private static String withBlank(String text, String words, String blank) {
        assertThat(text).contains(words);
        return text.replace(words, words.replace(" ", blank));
    }

    private static Report readWithoutErrors(String text) {
        ReportReader.Result result = ReaderPromises.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.findings()).filteredOn(Finding::isError).isEmpty();
        return result.report().orElseThrow();
    }
}
