package kaigai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "約 54億8,313万円 （3,875万ユーロ / 1ユーロ=141.5円換算）※1 | 5483130000 | 38750000 | EUR | 141.5",
                "約5兆8,560億円（3,101億7,100万DKK / 1DKK=18.8円換算） | 5856000000000 | 310171000000 | DKK | 18.8",
                "約 188億9,000万円 （1億3,400万ユーロ 2018～2025年の8年間総額） | 18890000000 | 134000000 | EUR | -",
                "１４億１，５００万円（１，０００万ユーロ） | 1415000000 | 10000000 | EUR | -",
                "10億円(76万米ドル/1米ドル=131.4円換算) | 1000000000 | 760000 | USD | 131.4",
                "1,050億円（1兆ウォン / 100ウォン=10.5円換算） | 105000000000 | 1000000000000 | KRW | 0.105",
                "10億円（6,200万クローネ） | 1000000000 | 62000000 | DKK | -",
                "8億円（500万ポンド） | 800000000 | 5000000 | GBP | -",
                "1,024億円（10億シンガポール・ドル） | 102400000000 | 1000000000 | SGD | -",
                "8億円（5,000万スウェーデン・クローナ） | 800000000 | 50000000 | SEK | -",
                "8億円（2億バーツ） | 800000000 | 200000000 | THB | -",
                "約 12億円 | 1200000000 | - | - | -",
                "予算は3,875万ユーロ | - | 38750000 | EUR | -",
            })
    void readsYenForeignAmountAndRate(
            String text, BigDecimal yen, BigDecimal amount, String currency, BigDecimal rate) {
        Money money = money(text);
        assertThat(value(money.amountJpy())).isEqualTo(yen);
        assertThat(value(money.amount())).isEqualTo(amount);
        assertThat(money.currency()).isEqualTo(currency);
        assertThat(value(money.exchangeRate())).isEqualTo(rate);
        assertThat(problems).isEmpty();
    }

    @Test
    void takesThePeriodFromTheBracketBeforeTheWordsInFront() {
        assertThat(money("戦略2022年：50億円（3,600万ユーロ 2022～2024年の3年間総額）").period().years())
                .isEqualTo(3);
        assertThat(money("2022年度の歳出 50億円（3,600万ユーロ）").period().fiscalYear()).isEqualTo(2022);
    }

    @Test
    void tellsWhetherTheAmountIsApproximate() {
        assertThat(money("約 12億円").approximate()).isTrue();
        assertThat(money("12億円").approximate()).isFalse();
    }

    @Test
    void reportsACurrencyThatNobodyKnows() {
        assertThat(money("12億円（300万ガルド）").currency()).isNull();
        assertThat(problems).containsExactly("unknown-currency: ガルド");
    }

    @Test
    void findsNoMoneyInOtherNumbers() {
        assertThat(parse("ICTの占める割合：約0.1% ※1", "DK").money()).isNull();
        assertThat(parse("1ユーロ=141.5円換算", "DK").money()).isNull();
    }

    private static BigDecimal value(Figure figure) {
        return figure == null ? null : figure.value();
    }

    @Test
    void isAsPreciseAsItsDigits() {
        Money money = money("約 54億8,313万円 （3,875万ユーロ / 1ユーロ=141.5円換算）");
        assertThat(money.amountJpy().step()).isEqualTo("10000");
        assertThat(money.exchangeRate().step()).isEqualTo("0.1");
    }

    @Test
    void takesNoNumberThatIsNone() {
        assertThat(parse("1万2億円（3万4億ユーロ）", "DK").money()).isNull();
        assertThat(problems).containsExactly("unreadable-number: 1万2億円", "unreadable-number: 3万4億ユーロ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "約36～38億円（2,500万ユーロ 2022年度予算） | 36～38億円 | - | 25000000",
                "36億円〜約38億円 | 36億円〜約38億円 | - | -",
                "36-38億円（2,500万ユーロ） | 36-38億円 | - | 25000000",
                "約37億円（2,500万～2,600万ユーロ） | 2,500万～2,600万ユーロ | 3700000000 | -",
                "2018～2025年の総額 38億円 | - | 3800000000 | -",
                "戦略2022-2024：38億円 | - | 3800000000 | -",
            })
    void takesNoEndOfARangeForAnAmount(String text, String range, BigDecimal yen, BigDecimal amount) {
        Optional<Money> money = Optional.ofNullable(parse(text, "DK").money());
        assertThat(problems).isEqualTo(range == null ? List.of() : List.of("amount-range: " + range));
        assertThat(money.map(Money::amountJpy).map(Figure::value).orElse(null)).isEqualTo(yen);
        assertThat(money.map(Money::amount).map(Figure::value).orElse(null)).isEqualTo(amount);
    }

    private Money money(String text) {
        String country = text.contains("ウォン") ? "KR" : "DK";
        return parse(text, country).money();
    }

    private MoneyParser.Result parse(String text, String country) {
        return MoneyParser.parse(text, country, (code, words) -> problems.add(code.code() + ": " + words));
    }
}
