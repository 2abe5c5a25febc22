package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureAccountTest {

    private static final Pattern FIGURES = Pattern.compile("facts\\[\\d+]\\.(number|asOf)|rankings\\[\\d+]\\.year"
            + "|.*\\.budget\\[\\d+]\\.(share|money"
            + "|money\\.(amountJpy|amount|exchangeRate|period|period\\.fiscalYear))");

    static Stream<String> reports() {
        return Stream.concat(
                SampleReports.all().stream(),
                Stream.of("korea", "singapore", "korea-marker", "singapore-mineru")
                        .map(SampleReports::converted));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aFigureThatIsLeftOutIsMissed(String text) {
        Report report = read(text).report().orElseThrow();
        int before = unread(report);
        List<String> passedOver = new ArrayList<>();
        ReportParts.of(report).forEach((path, value) -> {
            boolean isFigure = FIGURES.matcher(path).matches();
            if (isFigure && unread(ReportParts.without(report, Set.of(path))) <= before) {
                passedOver.add(path + " = " + value);
            }
        });
        assertThat(passedOver).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"、うち新規は1億円", " ・内訳は1億円", "、前年は90億DKK"})
    void aFigureOfABudgetThatNoFieldHasIsAnError(String words) {
        String text = SampleReports.denmark().replace("18.8円換算）", "18.8円換算）" + words);
        assertThat(read(text).findings())
                .filteredOn(finding -> finding.code() == FindingCode.UNREAD_FIGURE)
                .extracting(finding -> finding.level())
                .containsExactly(FindingCode.Level.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"プロテスタント(20%)", "1特別市、6広域市", "2012年に国教を廃止"})
    void aFigureInProseIsAWarning(String words) {
        String text = SampleReports.denmark().replace("キリスト教(福音ルーテル派)", words);
        assertThat(read(text).findings())
                .filteredOn(finding -> finding.code() == FindingCode.UNREAD_FIGURE)
                .extracting(finding -> finding.level())
                .containsExactly(FindingCode.Level.WARNING);
    }

    private static int unread(Report report) {
        Findings findings = new Findings();
        FigureAccount.check(report, findings);
        return findings.list().stream()
                .mapToInt(finding -> finding.stated().split("、").length)
                .sum();
    }

    private static ReportReader.Result read(String text) {
        return ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
