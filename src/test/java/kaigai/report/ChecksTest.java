package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final List<FindingCode> MONEY =
            List.of(FindingCode.AMOUNT_AGAINST_RATE, FindingCode.TOTAL_AGAINST_USES, FindingCode.SHARE_AGAINST_PARTS);

    @Test
    void denmarkHasThreeMoneyFindings() {
        assertThat(findings(SampleReports.denmark()))
                .filteredOn(finding -> MONEY.contains(finding.code()))
                .extracting(
                        Finding::code,
                        finding -> finding.source().firstLine(),
                        finding -> finding.stated().replaceAll(" = .*", ""),
                        Finding::expected)
                .containsExactly(
                        tuple(
                                FindingCode.AMOUNT_AGAINST_RATE,
                                252,
                                "18,890,000,000 JPY",
                                "18,961,000,000 JPY = 134,000,000 EUR × 141.5"),
                        tuple(
                                FindingCode.AMOUNT_AGAINST_RATE,
                                252,
                                "5,075,000,000 JPY",
                                "5,094,000,000 JPY = 36,000,000 EUR × 141.5"),
                        tuple(
                                FindingCode.AMOUNT_AGAINST_RATE,
                                253,
                                "5,856,000,000,000 JPY",
                                "5,831,214,800,000 JPY = 310,171,000,000 DKK × 18.8"));
    }

    @Test
    void aReportWhoseSumsAreRightHasNoMoneyFinding() {
        assertThat(money(SampleReports.denmark()
                        .replace("188億9,000万円", "189億6,100万円")
                        .replace("50億7,500万円", "50億9,400万円")
                        .replace("約5兆8,560億円", "約5兆8,312億円")))
                .isEmpty();
    }

    @Test
    void aTotalThatIsNotTheSumOfItsUsesIsFound() {
        assertThat(money(SampleReports.denmark().replace("（1,000万ユーロ 2022年度予算）", "（1,100万ユーロ 2022年度予算）")))
                .contains(FindingCode.TOTAL_AGAINST_USES);
    }

    @Test
    void mainUsesMayBeLessThanATotalThatIsNotSaidToBeTheirSum() {
        String main = SampleReports.denmark().replace("の合計額を記載", "を含む");
        assertThat(money(main.replace("（1,000万ユーロ 2022年度予算）", "（900万ユーロ 2022年度予算）")))
                .doesNotContain(FindingCode.TOTAL_AGAINST_USES);
        assertThat(money(main.replace("（1,000万ユーロ 2022年度予算）", "（9,000万ユーロ 2022年度予算）")))
                .contains(FindingCode.TOTAL_AGAINST_USES);
    }

    @Test
    void aFootnoteOnAnotherSumDoesNotMakeTheTotalOneOfItsUses() {
        String other = SampleReports.denmark().replace("「注力ポイントの■主な予算用途」の合計額を記載", "各省庁の情報技術の予算の合計");
        assertThat(money(other.replace("（1,000万ユーロ 2022年度予算）", "（900万ユーロ 2022年度予算）")))
                .doesNotContain(FindingCode.TOTAL_AGAINST_USES);
    }

    @Test
    void aShareThatIsNotThatOfTheAmountsIsFound() {
        assertThat(money(SampleReports.denmark().replace("約0.1%", "約0.2%"))).contains(FindingCode.SHARE_AGAINST_PARTS);
    }

    @Test
    void theToleranceFollowsFromTheDigitsThatAreGiven() {
        assertThat(new Figure(big("5483130000"), big("10000"))
                        .agreesWith(
                                new Figure(big("38750000"), big("10000")).times(new Figure(big("141.5"), big("0.1")))))
                .isTrue();
        assertThat(new Figure(big("5483130000"), big("1"))
                        .agreesWith(new Figure(big("38750000"), big("1")).times(new Figure(big("141.5"), big("0")))))
                .isFalse();
    }

    @Test
    void aMarkIsHeldAgainstItsSection() {
        assertThat(codes(SampleReports.denmark().replace("官民共創\t-", "官民共創\t○")))
                .contains(FindingCode.MARK_WITHOUT_SECTION);
        assertThat(codes(SampleReports.denmark().replace("サイバーセキュリティ\t★", "サイバーセキュリティ\t-")))
                .contains(FindingCode.SECTION_WITHOUT_MARK);
        assertThat(codes(SampleReports.denmark()))
                .doesNotContain(FindingCode.MARK_WITHOUT_SECTION, FindingCode.SECTION_WITHOUT_MARK);
    }

    @Test
    void otherThingsThatACuratorShouldSeeAreNoted() {
        assertThat(findings(SampleReports.denmark()))
                .filteredOn(finding -> finding.code() == FindingCode.THEME_NAME_DIFFERS)
                .extracting(Finding::stated, Finding::expected)
                .containsExactlyInAnyOrder(
                        tuple("デジタルデバインド", "デジタルデバイド"),
                        tuple("データ活用", "データ利活用"),
                        tuple("政府サービスのデジタル化", "行政サービスのデジタル化"),
                        tuple("新技術(AI、メタバース等)", "新技術 (AI、メタバース)"));
        assertThat(findings(SampleReports.denmark()))
                .filteredOn(finding -> finding.code() == FindingCode.IMPLAUSIBLE_UNIT)
                .extracting(Finding::stated)
                .containsExactly("面積 (km)");
        assertThat(findings(SampleReports.denmark()))
                .filteredOn(finding -> finding.code() == FindingCode.LINK_WITHOUT_ADDRESS)
                .extracting(Finding::stated, finding -> finding.statedNumber().intValue())
                .containsExactly(tuple("35 / 35", 35));
        assertThat(codes(SampleReports.denmark().replace("データ配信プラットフォーム**", "公共データ基盤の整備**")))
                .contains(FindingCode.REPEATED_PROJECT);
        assertThat(codes(SampleReports.denmark())).doesNotContain(FindingCode.REPEATED_PROJECT);
    }

    private static java.math.BigDecimal big(String number) {
        return new java.math.BigDecimal(number);
    }

    private static List<FindingCode> money(String text) {
        return codes(text).stream().filter(MONEY::contains).toList();
    }

    private static List<FindingCode> codes(String text) {
        return findings(text).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(String text) {
        return ReportReader.read(text.getBytes(StandardCharsets.UTF_8)).findings();
    }
}
