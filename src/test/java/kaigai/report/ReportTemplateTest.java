package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTemplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"denmark", "DK", "dnk", "Denmark", "デンマーク"})
    void isAReportOnTheCountryWithoutFindings(String place) {
        ReportReader.Result result = read(ReportTemplate.of(place));
        assertThat(result.findings()).isEmpty();
        Report report = result.report().orElseThrow();
        assertThat(report.place().id()).isEqualTo("denmark");
        assertThat(report.facts()).filteredOn(fact -> fact.value() != null).hasSize(1);
        assertThat(report.initiatives()).isEmpty();
        assertThat(report.budget()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Barcelona", "バルセロナ"})
    void asksForWhatIsNotKnownOfACity(String place) {
        List<Finding> findings = read(ReportTemplate.of(place)).findings();
        assertThat(findings).extracting(Finding::code).containsOnly(FindingCode.BAD_FRONT_MATTER);
        assertThat(findings).extracting(Finding::stated).contains("iso_alpha2:");
    }

    @Test
    void isReadOnceTheCityIsFilledIn() {
        String text = ReportTemplate.of("Barcelona")
                .replace("iso_alpha2:", "iso_alpha2: ES")
                .replace("～Barcelona", "～バルセロナ")
                .replace("都市名\tBarcelona", "都市名\tバルセロナ");
        ReportReader.Result result = read(text);
        assertThat(result.findings()).isEmpty();
        assertThat(result.report().orElseThrow().place())
                .isEqualTo(new Place(PlaceKind.CITY, "barcelona", "バルセロナ", "Barcelona", "ES", "ESP"));
    }

    private static ReportReader.Result read(String text) {
        return ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
