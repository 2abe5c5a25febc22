package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GeneratedReportsTest {

    private static final int AS_THE_SURVEY_HAS = 31;
    private static final int MANY = 3_100;

    @Test
    void eachCanBeImportedAndItsSumsAreRight() {
        assertSound(AS_THE_SURVEY_HAS);
    }

    @Test
    @Tag("full")
    void soCanManyMore() {
        assertSound(MANY);
    }

    private static void assertSound(int count) {
        Set<String> places = ConcurrentHashMap.newKeySet();
        IntStream.rangeClosed(1, count).parallel().forEach(number -> {
            ReportReader.Result result = read(number);
            assertThat(result.findings())
                    .as("report %d", number)
                    .noneMatch(finding -> finding.code().level() != FindingCode.Level.NOTE);
            places.add(result.report().orElseThrow().place().id());
        });
        assertThat(places).hasSize(count).doesNotContain("denmark");
    }

    @Test
    void theyHaveEverythingThatReportsHave() {
        assertThat(IntStream.rangeClosed(1, AS_THE_SURVEY_HAS)
                        .mapToObj(number -> read(number).report().orElseThrow()))
                .allSatisfy(report -> {
                    assertThat(report.facts()).hasSizeGreaterThan(7);
                    assertThat(report.organisations()).hasSize(2);
                    assertThat(report.initiatives()).hasSize(7);
                    assertThat(report.sections()).isNotEmpty();
                })
                .anySatisfy(report -> assertThat(report.sections()).containsKey(Theme.DIGITAL_BUDGET))
                .anySatisfy(report -> assertThat(report.sections()).doesNotContainKey(Theme.DIGITAL_BUDGET))
                .anySatisfy(report -> assertThat(report.place().kind()).isEqualTo(PlaceKind.CITY))
                .anySatisfy(report -> assertThat(report.place().kind()).isEqualTo(PlaceKind.COUNTRY));
        assertThat(IntStream.rangeClosed(1, AS_THE_SURVEY_HAS).mapToObj(GeneratedReports::text))
                .anySatisfy(text -> assertThat(text).contains("#### 概要"))
                .anySatisfy(text -> assertThat(text).doesNotContain("#### 概要"));
    }

    @Test
    void theSameNumberGivesTheSameText() {
        assertThat(GeneratedReports.text(7)).isEqualTo(GeneratedReports.text(7)).isNotEqualTo(GeneratedReports.text(8));
    }

    private static ReportReader.Result read(int number) {
        return ReportReader.read(GeneratedReports.text(number).getBytes(StandardCharsets.UTF_8));
    }
}
