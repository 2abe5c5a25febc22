package kaigai.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money: yen, with the foreign amount, the rate and the period in brackets.
 *
 * @param amountJpy the amount in yen; null where only the foreign amount is given
 * @param amount the amount in {@code currency}; null where only yen are given
 * @param currency its ISO 4217 code
 * @param exchangeRate how many yen one unit of {@code currency} is; null where the report doesn't say
 * @param approximate whether the report says 約 (about)
 * @param period the time that it is for, as the brackets or else the words before the amount say; null where neither do
 */
public record Money(
        Figure amountJpy, Figure amount, String currency, Figure exchangeRate, boolean approximate, Period period) {

    private static final String NUMBER = "(" + JapaneseNumber.PATTERN + ")";
    private static final Pattern YEN = Pattern.compile("(?:(約)\\s*)?" + NUMBER + "\\s*円(?!換算)");
    private static final Pattern BRACKET = Pattern.compile("\\G\\s*\\(([^()]*)\\)");
    private static final Pattern RATE =
            Pattern.compile(NUMBER + "\\s*([^\\d\\s=]+)\\s*=\\s*" + NUMBER + "\\s*円(?:換算)?");
    private static final Pattern FOREIGN = Pattern.compile("(?:(約)\\s*)?" + NUMBER + "\\s*([^\\d\\s/、,=()~：:]+)");

    private static final String UNIT = "([^\\d\\s/、,=()~：:]*)";
    private static final Pattern RANGE = Pattern.compile(
            NUMBER + "\\s*" + UNIT + "(?:\\s*(?:~|から)\\s*|[-\\u2010-\\u2015\\u2212])約?\\s*" + NUMBER + "\\s*" + UNIT);

    /** How many years it is for; one where the report doesn't say. */
    int years() {
        return period == null || period.years() == null ? 1 : Math.max(1, period.years());
    }

    /** The same amount for another period. */
    Money during(Period other) {
        return new Money(amountJpy, amount, currency, exchangeRate, approximate, other);
    }

    /** Where in a text an amount stands: {@code start} inclusive, {@code end} exclusive, its brackets included. */
    record Place(Money money, int start, int end) {}

    /**
     * The first amount in words without bold marks; empty where there is none, and where it is a range.
     *
     * @param country the ISO 3166-1 alpha-2 code for short names of currencies, or null
     * @param unknownCurrency told of a word that stands where a currency should and names none
     */
    static Optional<Place> in(String words, String country, Consumer<String> unknownCurrency) {
        String text = withoutRanges(words, country);
        String folded = JapaneseText.fold(text);
        Matcher yen = YEN.matcher(folded);
        return yen.find()
                ? withBracket(text, folded, yen, new Names(country, unknownCurrency))
                : foreignAlone(text, folded, country);
    }

    /** The ranges of amounts in a text, such as {@code 36～38億円}. None of their numbers is an amount. */
    static List<String> ranges(String text, String country) {
        return RANGE.matcher(JapaneseText.fold(text))
                .results()
                .filter(range -> isMoney(range.group(4), country)
                        && (range.group(2).isEmpty() || isMoney(range.group(2), country)))
                .map(range -> text.substring(range.start(), range.end()))
                .toList();
    }

    /** The text, in which blanks of the same length stand for ranges of amounts. */
    static String withoutRanges(String text, String country) {
        String rest = text;
        for (String range : ranges(text, country)) {
            rest = rest.replace(range, " ".repeat(range.length()));
        }
        return rest;
    }

    private static boolean isMoney(String unit, String country) {
        return unit.startsWith("円") && !unit.startsWith("円換算")
                || Currencies.code(unit, country).isPresent();
    }

    /** Looks currencies up, and tells of the words that are none. */
    private record Names(String country, Consumer<String> unknown) {

        private static final Pattern NO_CURRENCY = Pattern.compile("[年月日%人件社倍か円].*");

        Optional<String> code(String word) {
            Optional<String> code = Currencies.code(word, country);
            if (code.isEmpty() && !NO_CURRENCY.matcher(word).matches()) {
                unknown.accept(word);
            }
            return code;
        }
    }

    /** Where a number isn't one, as 1万2億, there is no amount. */
    private static Optional<Place> withBracket(String text, String folded, Matcher yen, Names names) {
        Matcher bracket = BRACKET.matcher(folded).region(yen.end(), folded.length());
        boolean bracketed = bracket.find();
        String inside = bracketed ? text.substring(bracket.start(1), bracket.end(1)) : "";
        Rate rate = Rate.in(inside, names);
        Optional<Foreign> foreign = Foreign.in(rate.rest(), names);
        Optional<Period> period = Period.in(foreign.map(Foreign::rest).orElse(rate.rest()))
                .or(() -> Period.in(text.substring(0, yen.start())));
        return JapaneseNumber.figure(yen.group(2))
                .map(amountJpy -> new Money(
                        amountJpy,
                        foreign.map(Foreign::amount).orElse(null),
                        foreign.map(Foreign::currency).orElse(rate.currency()),
                        rate.yen(),
                        yen.group(1) != null,
                        period.orElse(null)))
                .map(money -> new Place(money, yen.start(), bracketed ? bracket.end() : yen.end()));
    }

    private static Optional<Place> foreignAlone(String text, String folded, String country) {
        Matcher match = FOREIGN.matcher(folded);
        while (match.find()) {
            Optional<String> currency = Currencies.code(text.substring(match.start(3), match.end(3)), country);
            Optional<Figure> amount = JapaneseNumber.figure(match.group(2));
            if (currency.isPresent() && amount.isPresent()) {
                Period period = Period.in(text).orElse(null);
                Money money = new Money(null, amount.get(), currency.get(), null, match.group(1) != null, period);
                return Optional.of(new Place(money, match.start(), match.end()));
            }
        }
        return Optional.empty();
    }

    /** {@code 1ユーロ=141.5円換算}, and what else the bracket says. */
    private record Rate(Figure yen, String currency, String rest) {

        static Rate in(String text, Names names) {
            Matcher match = RATE.matcher(JapaneseText.fold(text));
            if (!match.find()) {
                return new Rate(null, null, text);
            }
            Optional<BigDecimal> units = JapaneseNumber.parse(match.group(1)).filter(number -> number.signum() > 0);
            Optional<Figure> yen = JapaneseNumber.figure(match.group(3));
            String currency = text.substring(match.start(2), match.end(2));
            return new Rate(
                    units.flatMap(divisor -> yen.map(figure -> figure.dividedBy(divisor)))
                            .orElse(null),
                    names.code(currency).orElse(null),
                    text.substring(0, match.start()) + text.substring(match.end()));
        }
    }

    /** {@code 3,875万ユーロ}, and what else the bracket says. */
    private record Foreign(Figure amount, String currency, String rest) {

        static Optional<Foreign> in(String text, Names names) {
            Matcher match = FOREIGN.matcher(JapaneseText.fold(text));
            if (!match.find()) {
                return Optional.empty();
            }
            String rest = text.substring(0, match.start()) + text.substring(match.end());
            Optional<Figure> amount = JapaneseNumber.figure(match.group(2));
            return names.code(text.substring(match.start(3), match.end(3)))
                    .flatMap(currency -> amount.map(figure -> new Foreign(figure, currency, rest)));
        }
    }
}
