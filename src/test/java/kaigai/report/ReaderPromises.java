package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What holds for whatever bytes are read: findings or a report, and never an exception. */
final class ReaderPromises {

    /** More digits than any amount has, and fewer than PostgreSQL stores. */
    private static final int LONGEST_NUMBER = 60;

    private ReaderPromises() {}

    /** Reads bytes as a report, and fails where a promise is broken. */
    static ReportReader.Result read(byte[] bytes) {
        ReportReader.Result result = ReportReader.read(bytes);
        boolean refused = result.findings().stream().anyMatch(Finding::isError);
        assertThat(result.report().isEmpty()).as("refused, or read").isEqualTo(refused);
        int lines =
                result.text() == null ? 1 : ReportText.of(result.text()).lines().size();
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.source().firstLine()).isBetween(1, Math.max(1, lines));
            assertThat(finding.source().lastLine()).isBetween(finding.source().firstLine(), Math.max(1, lines));
            assertThat(finding.toString()).isNotBlank();
        });
        return result;
    }

    /** Reads a text in every form that numbers, dates and money have, and fails where one makes no sense. */
    static void readAsNumber(String text) {
        JapaneseNumber.parse(text).ifPresent(ReaderPromises::isANumber);
        JapaneseNumber.multiplier(text).ifPresent(ReaderPromises::isANumber);
        InlineMarks.removeFromProse(text);
        Unit.named(text, "DK").ifPresent(unit -> isANumber(unit.multiplier()));
        Period.in(text).ifPresent(period -> makesSense(period, text));
        StartDate.in(text).ifPresent(start -> {
            assertThat(text).contains(start.text());
            assertThat(start.year()).isBetween(0, 9999);
        });
        MoneyParser.Result result =
                MoneyParser.parse(text, "DK", (code, words) -> assertThat(text).contains(words));
        Optional.ofNullable(result.money()).ifPresent(money -> {
            assertThat(result.start()).isBetween(0, result.end() - 1);
            assertThat(result.end()).isLessThanOrEqualTo(text.length());
            Optional.ofNullable(money.amountJpy()).map(Figure::value).ifPresent(ReaderPromises::isANumber);
            Optional.ofNullable(money.amount()).map(Figure::value).ifPresent(ReaderPromises::isANumber);
            Optional.ofNullable(money.period()).ifPresent(period -> makesSense(period, text));
            assertThat(money.years()).isPositive();
        });
        Legislature legislature = Legislature.in(text);
        assertThat(legislature.seats() == null || legislature.seats() > 0).isTrue();
        Words.of(text);
    }

    static void readAsNumber(byte[] bytes) {
        readAsNumber(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void isANumber(BigDecimal number) {
        assertThat(number.toPlainString()).hasSizeLessThan(LONGEST_NUMBER);
    }

    private static void makesSense(Period period, String text) {
        assertThat(text).contains(period.text());
        assertThat(period.years() == null || period.years() > 0)
                .as(period.toString())
                .isTrue();
        assertThat(period.start() == null || !period.end().isBefore(period.start()))
                .as(period.toString())
                .isTrue();
    }
}
