package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as reports and converters write them: each is read whole, or refused with its line. */
class FiguresTest {

    private static final String STATEMENT =
            "■ 2022年度の国家歳出予算 約5兆8,560億円（3,101億7,100万DKK / 1DKK=18.8円換算） ■ ICTの占める割合：約0.1% ※1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "約 54 億 8,313 万円 （3,875 万ユーロ / 1 ユーロ=141.5 円換算） | 5483130000 | 38750000 | EUR | 141.5",
                "約1,003億 6,000万 円 | 100360000000 | - | - | -",
                "▲26億4,000万円 | -2640000000 | - | - | -",
                "△5,000万円 | -50000000 | - | - | -",
                "－3億円 | -300000000 | - | - | -",
                "前年度比12億円減の50億円 | 5000000000 | - | - | -",
                "50億円（前年度比5%増） | 5000000000 | - | - | -",
                "58.8兆ウォン | - | 58800000000000 | KRW | -",
                "1.5億円 | 150000000 | - | - | -",
                "五十四億円 | 5400000000 | - | - | -",
                "二千五百万円 | 25000000 | - | - | -",
                "5千万円 | 50000000 | - | - | -",
                "3百万円 | 3000000 | - | - | -",
                "３，８７５万ユーロ | - | 38750000 | EUR | -",
                "3,875万ユーロ（約54億8,313万円） | 5483130000 | 38750000 | EUR | -",
                "54億8,313万円【3,875万ユーロ】 | 5483130000 | 38750000 | EUR | -",
                "54億8,313万円〔3,875万ユーロ〕 | 5483130000 | 38750000 | EUR | -",
                "54億8,313万円［3,875万ユーロ］ | 5483130000 | 38750000 | EUR | -",
                "54億8,313万円／3,875万ユーロ | 5483130000 | 38750000 | EUR | -",
                "€3,875万 | - | 38750000 | EUR | -",
                "S$27億 | - | 2700000000 | SGD | -",
                "27億S$ | - | 2700000000 | SGD | -",
                "NT$220億 | - | 22000000000 | TWD | -",
                "HK$5億 | - | 500000000 | HKD | -",
                "A$5億 | - | 500000000 | AUD | -",
                "C$5億 | - | 500000000 | CAD | -",
                "￡5億 | - | 500000000 | GBP | -",
                "￥100億 | 10000000000 | - | - | -",
                "500万ポンドの規模 | - | 5000000 | GBP | -",
                "10億円（6,200万クローネ） | 1000000000 | 62000000 | DKK | -",
                "3, 875 万ユーロ | - | 38750000 | EUR | -",
                "7万5千ユーロ | - | 75000 | EUR | -",
            })
    void readsAmounts(String words, BigDecimal yen, BigDecimal amount, String currency, BigDecimal rate) {
        Money money = budgetOf(words).get(0).money();
        assertThat(value(money.amountJpy())).isEqualTo(yen);
        assertThat(value(money.amount())).isEqualTo(amount);
        assertThat(money.currency()).isEqualTo(currency);
        assertThat(value(money.exchangeRate())).isEqualTo(rate);
    }

    @Test
    void readsTheYuanOfTheCountry() {
        assertThat(MoneyParser.parse("220億元 / 1元=4.6円", "TW", (code, text) -> {})
                        .money()
                        .currency())
                .isEqualTo("TWD");
        assertThat(MoneyParser.parse("220億元 / 1元=4.6円", null, (code, text) -> {})
                        .money()
                        .currency())
                .isEqualTo("CNY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "約1,OO3億円",
                "約54意8,313万円",
                "約54憶8,313万円",
                "約l00億円",
                "約1OO億円",
                "約3,43億円",
                "約3、430億円",
                "約3.875万円",
                "約1億23,456万円",
                "約1.5億3,000万円",
                "約1万2億円",
                "約1,2345億円",
                "約1..5億円",
                "約5四億円",
                "約1,B03億円",
                "約03億円",
                "約5億円（3、875万ユーロ）",
                "約5億円（3,87O万ユーロ）",
                "約5億円（3,875万ユーロ 令和0年度）",
                "約5億円（3,875万ユーロ 2025～2018年の8年間総額）",
                "約5億円（3,875万ユーロ 2022-2023年度）",
                "約5億円、うち新規1億円",
                "約5億円 ・内訳は1億円",
            })
    void refusesWhatItIsNotCertainOf(String words) {
        assertThat(read(words).findings())
                .filteredOn(Finding::isError)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.source().firstLine()).isEqualTo(253));
    }

    @ParameterizedTest
    @CsvSource({
        "約5億円, ABOUT",
        "およそ5億円, ABOUT",
        "5億円程度, ABOUT",
        "5億円以上, AT_LEAST",
        "約5億円以上, AT_LEAST",
        "5億円超, MORE_THAN",
        "5億円未満, LESS_THAN",
        "5億円以下, AT_MOST",
        "5億円,",
    })
    void keepsHowAnAmountIsLimited(String words, Qualifier qualifier) {
        assertThat(budgetOf(words).get(0).money().qualifier()).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"数十億円", "十数億円", "36～38億円", "36億円から38億円", "36ー38億円", "数億ユーロ"})
    void keepsARoughAmountAsTextWithAFinding(String words) {
        ReportReader.Result result = read(words);
        assertThat(budget(result).get(0).money()).isNull();
        assertThat(result.findings())
                .filteredOn(finding -> finding.code() == FindingCode.AMOUNT_RANGE)
                .extracting(Finding::stated)
                .containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2022 年度 | 2022 | 1 | -",
                "2022-23年度 | 2022 | 1 | -",
                "2022/23年度 | 2022 | 1 | -",
                "FY2022 | 2022 | 1 | -",
                "FY2022-23 | 2022 | 1 | -",
                "R4年度 | 2022 | 1 | -",
                "令和 四年度 | 2022 | 1 | -",
                "H30年度 | 2018 | 1 | -",
                "二〇二二年度 | 2022 | 1 | -",
                "2022会計年度 | 2022 | 1 | -",
                "2018年から2025年までの8年間 | - | 8 | 2018-01-01",
                "2018年～2025年 | - | 8 | 2018-01-01",
                "2018～2020年度 | - | 3 | -",
                "2022～24年の3か年 | - | 3 | 2022-01-01",
                "三年間 | - | 3 | -",
                "2022年4月から2023年3月まで | - | 1 | 2022-04-01",
                "2022年度末 | - | - | -",
                "2022年頃 | - | - | -",
                "2022年上半期 | - | - | -",
            })
    void readsPeriods(String words, Integer fiscalYear, Integer years, String start) {
        Period period = MoneyParser.parse(InlineMarks.removeFrom("約5億円（" + words + "）"), "DK", (code, text) -> {})
                .money()
                .period();
        assertThat(period == null ? null : period.fiscalYear()).isEqualTo(fiscalYear);
        assertThat(period == null ? null : period.years()).isEqualTo(years);
        assertThat(
                        period == null || period.start() == null
                                ? null
                                : period.start().toString())
                .isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "デジタル関連予算額, TOTAL",
        "デジタル予算の総額, TOTAL",
        "国家歳出予算, NATIONAL",
        "総予算に占める割合, NATIONAL",
        "デジタル予算の内訳, USE",
        "主な予算項目, USE",
        "注力ポイント, USE",
        "デジタル予算, OTHER",
    })
    void takesTheKindOfALineFromItsLabel(String label, BudgetKind kind) {
        assertThat(BudgetKind.named(label)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "人口 | 約5,163万人（2022年） | 51630000 | people | ABOUT | 2022",
                "人口 (万人) | 581 ※2022年10月1日現在 | 5810000 | people | - | 2022-10-01",
                "人口 | 563.7 万人 | 5637000 | people | - | -",
                "面積 (㎢) | 約10万 | 100000 | km2 | ABOUT | -",
                "面積 | 728.6平方キロメートル | 728.6 | km2 | - | -",
                "GDP (10億米ドル) | 387 ※IMF 22年10月時点 | 387000000000 | USD | - | 2022-10",
                "GDP | 3,870億米ドル以上 | 387000000000 | USD | AT_LEAST | -",
                "GDP (10億米ドル) | 423.6（令和4年） | 423600000000 | USD | - | 2022",
            })
    void readsFactsWithTheirDate(
            String label, String value, BigDecimal number, String unit, Qualifier qualifier, String asOf) {
        Fact fact = read(denmarkWithFact(label, value)).report().orElseThrow().facts().stream()
                .filter(given -> given.label().equals(label))
                .findFirst()
                .orElseThrow();
        assertThat(fact.number()).isEqualTo(number);
        assertThat(fact.unit()).isEqualTo(unit);
        assertThat(fact.qualifier()).isEqualTo(qualifier);
        assertThat(fact.asOf()).isEqualTo(asOf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "人口 (万人) | 58l",
                "人口 (万人) | 5O1",
                "人口 | 5,16万人",
                "人口 | 世界で3位の5,163万人",
                "面積 (km) | 43.000",
                "面積 (km) | 43、000",
                "GDP (10億米ドル) | 1.734",
            })
    void refusesAFactThatMustBeANumberAndIsNone(String label, String value) {
        assertThat(read(denmarkWithFact(label, value)).findings())
                .filteredOn(Finding::isError)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3分のl以上, l", "l位, l", "l)及び, l", "WCAG 2.lAA, 2.l", "2O07年, 2O", "39憶, 9憶", "※l参照, ※l"})
    void warnsOfANumberInProseThatLooksMisread(String words, String stated) {
        assertThat(suspicious(words)).containsExactly(stated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3分の1以上", "l'Assemblée", "web2.local", "Oリング", "all"})
    void findsNothingMisreadInWords(String words) {
        assertThat(suspicious(words)).isEmpty();
    }

    private static List<String> suspicious(String words) {
        return read(SampleReports.denmark().replace("3分の1以上", words) + "\n").findings().stream()
                .filter(finding -> finding.code() == FindingCode.SUSPICIOUS_NUMBER)
                .map(Finding::stated)
                .toList();
    }

    private static ReportReader.Result read(String words) {
        String text = words.startsWith("---") || words.contains("\n")
                ? words
                : SampleReports.denmark().replace(STATEMENT, words);
        return ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String denmarkWithFact(String label, String value) {
        String name = label.replaceAll(" .*", "");
        return SampleReports.denmark().replaceFirst("(?m)^" + name + " .*$", label + "\t" + value);
    }

    private static List<BudgetItem> budgetOf(String words) {
        return budget(read(words));
    }

    /** The items of the row that has the words. */
    private static List<BudgetItem> budget(ReportReader.Result result) {
        assertThat(result.findings()).filteredOn(Finding::isError).isEmpty();
        return result.report().orElseThrow().budget().stream()
                .filter(item -> item.source().firstLine() == 253)
                .toList();
    }

    private static BigDecimal value(Figure figure) {
        return figure == null ? null : figure.value();
    }
}
