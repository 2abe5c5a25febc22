package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kaigai.Golden;
import org.junit.jupiter.api.Test;

class ReportReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void readsTheRealReport() throws IOException {
        ReportReader.Result result = ReportReader.read(SampleReports.denmark().getBytes(StandardCharsets.UTF_8));
        assertThat(result.findings()).noneMatch(Finding::isError);
        String json = JSON.writer(new DefaultPrettyPrinter()
                        .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE)
                        .withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .writeValueAsString(result.report().orElseThrow());
        Golden.assertMatches("src/test/resources/golden/denmark.json", json + "\n");
    }

    @Test
    void readsTheSameWithOtherLineBreaksAndAByteOrderMark() {
        Report report = read(SampleReports.denmark());
        assertThat(read("\uFEFF" + SampleReports.denmark().replace("\n", "\r\n")))
                .isEqualTo(report);
        assertThat(read(SampleReports.denmark().replace("\n", "\r"))).isEqualTo(report);
    }

    @Test
    void readsTheSameWithoutHeadingMarks() {
        Report report = read(SampleReports.denmark());
        assertThat(read(SampleReports.denmark().replaceAll("(?m)^#+ ", ""))).isEqualTo(report);
        assertThat(read(SampleReports.denmark().replaceAll("(?m)^###+ ", "## ")))
                .isEqualTo(report);
    }

    @Test
    void readsACityWithFrontMatter() {
        Report report = read(SampleReports.city());
        assertThat(report.place()).isEqualTo(new Place(PlaceKind.CITY, "barcelona", "バルセロナ", "Barcelona", "ES", "ESP"));
        assertThat(report.facts()).extracting(Fact::label).contains("都市名", "首長", "地下鉄の路線");
        assertThat(report.facts())
                .filteredOn(fact -> fact.name().equals("面積"))
                .extracting(Fact::number, Fact::unit)
                .containsExactly(org.assertj.core.api.Assertions.tuple(new java.math.BigDecimal("101.9"), "km2"));
        assertThat(report.rankings()).extracting(Ranking::subject).containsOnly("スマートシティ");
        assertThat(report.sections()).containsOnlyKeys(Theme.SMART_CITY);
        assertThat(report.organisations()).isEmpty();
    }

    @Test
    void joinsASectionThatSpansPages() {
        ThemeSection section = read(SampleReports.city()).sections().get(Theme.SMART_CITY);
        assertThat(section.overview()).isEqualTo("一つ目の段落。\n\n二つ目の段落。");
        assertThat(section.projects()).extracting(Measure::name).containsExactly("スーパーブロック", "Sentilo", null);
        assertThat(section.references())
                .containsExactly(new Reference("Barcelona Digital", "https://ajuntament.example/digital"));
    }

    @Test
    void wantsFrontMatterForAPlaceThatCldrDoesNotKnow() {
        String withoutFrontMatter = SampleReports.city().replaceFirst("(?s)---.*?---\n", "");
        assertThat(findings(withoutFrontMatter)).containsExactly(FindingCode.UNKNOWN_COUNTRY);
    }

    @Test
    void tellsAllErrorsAtOnceWithTheirLines() {
        String broken = SampleReports.denmark()
                .replace("官民共創\t-", "官民協奏曲\t?")
                .replace("人口 (万人)\t581", "人口 (万人)\t多数")
                .replace("組織\tKOMBIT\t", "組織 KOMBIT\t");
        ReportReader.Result result = ReportReader.read(broken.getBytes(StandardCharsets.UTF_8));
        assertThat(result.report()).isEmpty();
        assertThat(result.findings())
                .extracting(Finding::code)
                .contains(
                        FindingCode.UNKNOWN_THEME,
                        FindingCode.UNKNOWN_MARK,
                        FindingCode.UNREADABLE_NUMBER,
                        FindingCode.WRONG_CELLS);
        assertThat(result.findings())
                .filteredOn(finding -> finding.code() == FindingCode.UNREADABLE_NUMBER)
                .extracting(finding -> finding.source().firstLine())
                .containsExactly(28);
        assertThat(result.findings().toString())
                .contains("error: page 1, line 28: This cannot be read as a number. Found \"多数\", expected a number");
    }

    @Test
    void passesNothingOverInSilence() {
        assertThat(findings(SampleReports.denmark().replace("## 1-①基礎情報", "## 1-①基礎情報\n\nまとまりのない文章。")))
                .containsExactly(FindingCode.UNPLACED_TEXT);
        assertThat(findings(SampleReports.denmark().replace("## ■目次", "## 序文\n\nはじめに\n\n## ■目次")))
                .startsWith(FindingCode.UNKNOWN_SECTION);
        assertThat(findings(SampleReports.denmark().replace("### 1. 基本調査", "### 1. 別の調査")))
                .containsExactly(FindingCode.UNPLACED_TEXT);
    }

    @Test
    void countsThePages() {
        assertThat(findings(SampleReports.denmark().replace("(3/10)", "(4/10)")))
                .contains(FindingCode.PAGE_OUT_OF_ORDER);
        assertThat(findings(SampleReports.denmark().replaceAll("/10\\)", "/11)")))
                .containsExactly(FindingCode.PAGE_OUT_OF_ORDER);
        assertThat(findings(SampleReports.denmark().replace("デンマーク(3/10)", "ノルウェー(3/10)")))
                .containsExactly(FindingCode.OTHER_NAME);
    }

    @Test
    void refusesWhatIsNoReport() {
        assertThat(findings("")).containsExactly(FindingCode.NO_PAGES);
        assertThat(findings("こんにちは")).contains(FindingCode.NO_PAGES);
        assertThat(findings("a\0b")).containsExactly(FindingCode.NOT_TEXT);
        assertThat(ReportReader.read(new byte[] {(byte) 0x83, 0x66}).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NOT_TEXT);
    }

    private static Report read(String text) {
        ReportReader.Result result = ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.findings()).noneMatch(Finding::isError);
        return result.report().orElseThrow();
    }

    private static List<FindingCode> findings(String text) {
        return ReportReader.read(text.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .toList();
    }
}
