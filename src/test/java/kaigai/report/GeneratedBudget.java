package kaigai.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The budget section of a generated report. All amounts are whole 10,000 units, so that every sum comes out exactly.
 */
final class GeneratedBudget {

    private static final List<Currency> CURRENCIES = List.of(
            new Currency("ユーロ", "EUR", 141),
            new Currency("米ドル", "USD", 131),
            new Currency("英ポンド", "GBP", 162),
            new Currency("豪ドル", "AUD", 91),
            new Currency("スイスフラン", "CHF", 143),
            new Currency("シンガポールドル", "SGD", 97));
    private static final List<String> NUMERALS = List.of("①", "②", "③", "④", "⑤");
    private static final int MYRIAD = 10_000;

    private final GeneratedWords words;
    private final String name;
    private final Currency currency;
    private final List<Use> uses;

    GeneratedBudget(GeneratedWords words, String name) {
        this.words = words;
        this.name = name;
        this.currency = words.pick(CURRENCIES);
        this.uses = IntStream.rangeClosed(1, words.number(2, NUMERALS.size()))
                .mapToObj(i -> new Use(words.number(100, 50_000), words.number(1, 5)))
                .toList();
    }

    private record Currency(String name, String code, int rate) {}

    /** An amount a year, in 10,000 units of the currency, for some years. */
    private record Use(long yearly, int years) {}

    /** The lines of the budget table and its footnote. */
    String text() {
        long total = uses.stream().mapToLong(Use::yearly).sum();
        int tenthsOfPercent = words.number(1, 30);
        long national = total * 1_000 / tenthsOfPercent;
        return """
                デジタル 関連予算額\t■ 2022年度（2022年4月～2023年3月）のICT関連歳出見込み 約 <b>%s円</b>（%s%s / 1%s=%d円換算）※1
                注力 ポイント\t■ 主な予算用途 %s
                総予算に占める デジタル関連 予算割合\t■ 2022年度の国家歳出予算 約%s円（%s%s / 1%s=%d円換算） ■ ICTの占める割合：約%d.%d%% ※1
                参考\t・ <a href="https://budget.example/%s">2022年度%s歳出予算</a>

                ※1) ICT関連の年度総額費用は「注力ポイントの■主な予算用途」の合計額を記載。（複数年予算の項目は年数で割った平均値を年間予算として計上）
                """.formatted(
                        written(total * currency.rate),
                        written(total),
                        currency.name,
                        currency.name,
                        currency.rate,
                        IntStream.range(0, uses.size())
                                .mapToObj(i -> NUMERALS.get(i) + use(uses.get(i)))
                                .collect(Collectors.joining(" ")),
                        written(national * currency.rate),
                        written(national),
                        currency.code,
                        currency.code,
                        currency.rate,
                        tenthsOfPercent / 10,
                        tenthsOfPercent % 10,
                        currency.code.toLowerCase(Locale.ROOT),
                        name);
    }

    private String use(Use use) {
        long amount = use.yearly * use.years;
        String period = use.years == 1 ? "2022年度予算" : "2022～%d年の%d年間総額".formatted(2022 + use.years - 1, use.years);
        String bullets = IntStream.range(0, words.number(0, 3))
                .mapToObj(i -> words.said(" ・{service}の{aim}", Theme.DIGITAL_BUDGET))
                .collect(Collectors.joining());
        return words.said("{technology}による{service}の整備", Theme.DIGITAL_BUDGET)
                + "：約 <b>%s円</b>（%s%s %s）%s"
                        .formatted(written(amount * currency.rate), written(amount), currency.name, period, bullets);
    }

    /** A number of 10,000 units in Japanese, such as 3,101億7,100万. */
    private static String written(long myriads) {
        StringBuilder text = new StringBuilder();
        long rest = myriads;
        for (String unit : List.of("万", "億", "兆")) {
            long part = unit.equals("兆") ? rest : rest % MYRIAD;
            text.insert(0, part == 0 ? "" : "%,d%s".formatted(part, unit));
            rest /= MYRIAD;
        }
        return text.toString();
    }
}
