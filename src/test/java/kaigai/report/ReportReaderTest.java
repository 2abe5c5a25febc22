package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import kaigai.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void readsTheRealReport() throws IOException {
        Golden.assertMatches("src/test/resources/golden/denmark.json", json(read(SampleReports.denmark())));
    }

    /** What is expected of them was read against their texts, line by line. */
    @ParameterizedTest
    @MethodSource("kaigai.report.SampleReports#madeUpNames")
    void readsTheReportsThatWereMadeUp(String name) throws IOException {
        ReportReader.Result result =
                ReportReader.read(SampleReports.madeUp(name).getBytes(StandardCharsets.UTF_8));
        Golden.assertMatches(
                "src/test/resources/golden/" + name + ".json",
                json(new Expected(
                        result.report(),
                        result.findings().stream().map(Finding::toString).toList())));
    }

    /** The text that the golden file of the city without front matter asks for. */
    @Test
    void readsACityOnceItHasFrontMatter() throws IOException {
        Golden.assertMatches(
                "src/test/resources/golden/newyork-with-front-matter.json", json(read(SampleReports.newYork())));
    }

    private record Expected(Optional<Report> report, List<String> findings) {}

    private static String json(Object value) throws IOException {
        return JSON.writer(new DefaultPrettyPrinter()
                                .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE)
                                .withObjectIndenter(new DefaultIndenter("  ", "\n")))
                        .writeValueAsString(value)
                + "\n";
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
                .containsExactly(tuple(new BigDecimal("101.9"), "km2"));
        assertThat(report.rankings()).extracting(Ranking::subject).containsOnly("スマートシティ");
        assertThat(report.sections()).containsOnlyKeys(Theme.SMART_CITY);
        assertThat(report.organisations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"estonia", "korea", "singapore", "france", "barcelona"})
    void readsReportsThatItWasNotWrittenFor(String name) {
        Report report = read(SampleReports.madeUp(name));
        assertThat(report.marks()).hasSize(Theme.values().length);
        assertThat(report.sections().values())
                .noneMatch(section -> section.label().contains("重点"));
    }

    @Test
    void readsMoneyOfManyCurrencies() {
        List<BudgetItem> estonia = read(SampleReports.madeUp("estonia"))
                .sections()
                .get(Theme.DIGITAL_BUDGET)
                .budget();
        assertThat(estonia)
                .extracting(item -> item.money() == null ? null : item.money().currency())
                .contains("EUR", "USD");
        List<BudgetItem> korea = read(SampleReports.madeUp("korea"))
                .sections()
                .get(Theme.DIGITAL_BUDGET)
                .budget();
        assertThat(korea)
                .extracting(item -> item.money() == null ? null : item.money().currency())
                .contains("KRW");
        List<BudgetItem> singapore = read(SampleReports.madeUp("singapore"))
                .sections()
                .get(Theme.DIGITAL_BUDGET)
                .budget();
        assertThat(singapore)
                .extracting(item -> item.money() == null ? null : item.money().currency())
                .contains("SGD");
    }

    @Test
    void knowsTheIdeographicSpaceAsWhiteSpace() {
        Report report = read(SampleReports.denmark()
                .replace("★ スマートシティ", "★　スマートシティ")
                .replace("人口 (万人)", "人口　(万人)")
                .replace(" ・中小企業", "　・中小企業"));
        assertThat(report.marks().get(Theme.EMERGING_TECHNOLOGY).rating()).isEqualTo(Rating.BENCHMARK);
        assertThat(report.facts()).extracting(Fact::name).contains("人口");
        assertThat(report.sections().get(Theme.DIGITAL_BUDGET).budget().get(2).details())
                .hasSize(7);
    }

    @Test
    void readsAGridWhoseEmptyLastCellWasTrimmed() {
        Report report = read(SampleReports.denmark().replace("人材育成・確保\t-\t", "人材育成・確保"));
        assertThat(report.marks().get(Theme.TALENT).rating()).isEqualTo(Rating.NONE);
    }

    @Test
    void aRemarkBehindALabelAndOneAboveABulletAreRemarks() {
        ThemeSection section = read(SampleReports.denmark()
                        .replace("#### 取組概要\n\n※着手中含む\n\n- **ISO", "#### 取組概要（※着手中含む）\n\n※2022年現在\n- **ISO"))
                .sections()
                .get(Theme.CYBERSECURITY);
        assertThat(section.notes()).containsExactly("※着手中含む", "※2022年現在");
        assertThat(section.projects()).hasSize(2);
    }

    @Test
    void aCategoryThatEachPageRepeatsIsNoPartOfTheOverview() {
        ThemeSection section = read(SampleReports.denmark()
                        .replace("この戦略では、デジタルデンマーク", "### Plan & Strategy\n\nこの戦略では、デジタルデンマーク"))
                .sections()
                .get(Theme.CYBERSECURITY);
        assertThat(section.category()).isEqualTo("Plan & Strategy");
        assertThat(section.overview()).doesNotContain("Plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "- **名前**：本文 | 名前 | 本文",
                "- **名前：本文。** | 名前 | **本文。**",
                "- **名前：** 本文 | 名前 | 本文",
                "- 名前：本文 | 名前 | 本文",
                "- <b>名前</b>: 本文 | 名前 | 本文",
                "- **10:10運動**：本文 | 10:10運動 | 本文",
                "- **基盤(第2版：2021年)**：本文 | 基盤(第2版：2021年) | 本文",
                "・名前：本文 | 名前 | 本文",
                "- 名前のない取組。続き：本文 | null | 名前のない取組。続き：本文",
                "- **基盤** は朝**9:00**から | null | **基盤** は朝**9:00**から",
            })
    void endsTheNameOfAProjectAtItsColon(String bullet, String name, String summary) {
        Findings findings = new Findings();
        List<Measure> projects = Projects.of(Theme.TALENT, List.of(new Line(1, 1, bullet)), findings);
        assertThat(projects).extracting(Measure::name).containsExactly(name);
        assertThat(projects).extracting(Measure::summary).containsExactly(summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "失業率 (%) | -4.1 | -4.1 | % | null",
                "失業率 (%) | ▲4.1 | -4.1 | % | null",
                "名目GDP (10億米ドル) | 423.6 (IMF 22年10月時点) | 423600000000 | USD | (IMF 22年10月時点)",
                "人口 (万人) | ５６３．７（２０２２年） | 5637000 | people | （２０２２年）",
                "人口 | 563.7万人 | 5637000 | people | null",
                "面積 (㎢) | 728.6 | 728.6 | km2 | null",
                "平均年齢 (歳) | 42.1 ※2022年 | 42.1 | 歳 | ※2022年",
            })
    void readsNumbersOfFacts(String label, String value, BigDecimal number, String unit, String note) {
        Fact fact = read(SampleReports.denmark().replace("国民文化\t－", label.replace("人口", "昼間人口") + "\t" + value))
                .facts()
                .get(13);
        assertThat(fact.number()).isEqualTo(number);
        assertThat(fact.unit()).isEqualTo(unit);
        assertThat(fact.note()).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"54億8,31x万円", "5四億円"})
    void anAmountThatCannotBeReadIsAnError(String amount) {
        assertThat(findings(SampleReports.denmark().replace("54億8,313万円", amount)))
                .contains(FindingCode.UNREADABLE_NUMBER);
    }

    @Test
    void anAmountThatIsARangeIsNoted() {
        String text = SampleReports.denmark().replace("54億8,313万円", "54～55億円");
        ReportReader.Result result = ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.findings())
                .filteredOn(finding -> finding.code() == FindingCode.AMOUNT_RANGE)
                .extracting(Finding::stated, finding -> finding.source().firstLine())
                .containsExactly(tuple("54～55億円", 251));
        Money money = result.report()
                .orElseThrow()
                .sections()
                .get(Theme.DIGITAL_BUDGET)
                .budget()
                .get(0)
                .money();
        assertThat(money.amountJpy()).isNull();
        assertThat(money.amount().value()).isEqualTo("38750000");
    }

    @Test
    void aMonthThatIsNoneIsAnError() {
        assertThat(findings(SampleReports.denmark().replace("2022年4月～", "2022年13月～")))
                .containsExactly(FindingCode.UNREADABLE_PERIOD);
    }

    @Test
    void aNumberThatIsScaledTwiceIsAnError() {
        assertThat(findings(SampleReports.denmark().replace("人口 (万人)\t581", "人口 (万人)\t1億2,570")))
                .containsExactly(FindingCode.UNREADABLE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ミャンマー(ビルマ)", "ミャンマー （ビルマ） ", "コンゴ民主共和国(キンシャサ)", "ココス(キーリング)諸島"})
    void aNameMayHaveBrackets(String name) {
        Place place = read(SampleReports.denmark().replace("デンマーク", name)).place();
        assertThat(place.ja()).isEqualTo(name.strip());
        assertThat(place.isoAlpha2()).isIn("MM", "CD", "CC");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iso_alpha2: ES | iso_alpha_2: ES | 4 | iso_alpha_2: ES | one of the keys `id`",
                "iso_alpha2: ES | iso_alpha2: Spain | 4 | iso_alpha2: Spain | `iso_alpha2:` with an ISO 3166-1",
                "id: barcelona | id: Barcelona! | 2 | id: Barcelona! | `id:` with at most 60 lower-case letters",
                "name_en: Barcelona | name_en: | 3 | name_en: | `name_en:` with an English name",
                "name_en: Barcelona | name_en: [a, b] | 3 | name_en: [a, b] | `name_en:` with an English name",
                "name_en: Barcelona | id: bcn | 3 | id: bcn | one of the keys `id`",
                "name_en: Barcelona | name_en: 'Barcelona | 3 | name_en: 'Barcelona | lines `id:`",
            })
    void aMistakeInTheFrontMatterIsToldWithItsLine(
            String right, String wrong, int line, String stated, String expected) {
        String text = SampleReports.city().replaceFirst("(?m)^" + right + "$", wrong);
        assertThat(ReportReader.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.BAD_FRONT_MATTER);
                    assertThat(finding.source().firstLine()).isEqualTo(line);
                    assertThat(finding.stated()).isEqualTo(stated);
                    assertThat(finding.expected()).startsWith(expected);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name_en: Barcelona | `name_en:`",
                "iso_alpha2: ES | `iso_alpha2:`",
                "name_en: Barcelona;iso_alpha2: ES | `name_en:` and `iso_alpha2:`",
            })
    void aKeyThatTheFrontMatterLacksIsNamed(String leftOut, String missing) {
        String text = SampleReports.city().replace(leftOut.replace(";", "\n") + "\n", "");
        assertThat(ReportReader.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::code, Finding::expected, finding -> finding.source()
                        .firstLine())
                .containsExactly(tuple(FindingCode.UNKNOWN_COUNTRY, "front matter with " + missing, 1));
    }

    @Test
    void frontMatterIsYamlWithAllThatYamlAllows() {
        String text = SampleReports.city()
                .replace("name_en: Barcelona", "# its own name\nname_en: \"Barcelona\"")
                .replace("iso_alpha2: ES", "iso_alpha2: es # Spain");
        assertThat(read(text).place()).isEqualTo(read(SampleReports.city()).place());
    }

    @Test
    void aPageOrAThemeThatIsCalledOtherwiseLaterIsNoted() {
        String text = SampleReports.city()
                .replaceFirst("各国基礎調査及び、海外先進事例調査 ～バルセロナ\\(2", "国内調査 ～バルセロナ(2")
                .replaceFirst("(?s)(スマートシティ\n\n二つ目)", "スマートシティー\n\n二つ目");
        assertThat(ReportReader.read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(Finding::code, finding -> finding.source().firstLine())
                .contains(tuple(FindingCode.PAGE_TITLE_DIFFERS, 37), tuple(FindingCode.THEME_NAME_DIFFERS, 39));
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
    void aReportUnderAnotherCountrysNameIsAnError() {
        assertThat(findings(SampleReports.denmark().replace("国名\tデンマーク", "国名\tノルウェー")))
                .containsExactly(FindingCode.OTHER_NAME);
        assertThat(findings(SampleReports.denmark().replace("国名\tデンマーク", "国名\tデンマーク王国")))
                .isEmpty();
        assertThat(findings(SampleReports.denmark().replaceAll("～デンマーク\\(", "～ノルウェー(")))
                .containsExactly(FindingCode.OTHER_NAME);
    }

    @Test
    void aPageThatIsMissingOrThereTwiceIsAnError() {
        String page = SampleReports.denmark().split("(?m)(?=^# 1-①\\. .*\\(4/10\\))|(?=^# 1-①\\. .*\\(5/10\\))")[1];
        assertThat(findings(SampleReports.denmark().replace(page, ""))).contains(FindingCode.PAGE_OUT_OF_ORDER);
        assertThat(findings(SampleReports.denmark().replace(page, page + page)))
                .contains(FindingCode.PAGE_OUT_OF_ORDER);
    }

    @Test
    void readsTheSameInDecomposedForm() {
        String decomposed = Normalizer.normalize(SampleReports.denmark(), Normalizer.Form.NFD);
        Report report = read(decomposed);
        assertThat(report.place().id()).isEqualTo("denmark");
        assertThat(report.sections()).hasSize(6);
        assertThat(report.sections().get(Theme.DIGITAL_BUDGET).budget()).hasSize(5);
    }

    @Test
    void refusesWhatIsNoReport() {
        assertThat(ReportReader.read(new byte[50 * 1024 * 1024]).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.TOO_LARGE);
        assertThat(ReportReader.read("これはShift_JISです".getBytes(Charset.forName("Shift_JIS")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NOT_TEXT);
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
