package kaigai.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers as Japanese text writes them: {@code 43,000}, {@code 38.1}, {@code 581}, {@code 54億8,313万}, {@code 5兆8,560億},
 * {@code 3百万}, {@code 五十四億}, {@code 二〇二二}, in any width, with the sign {@code ▲}, {@code △} or {@code −}. A text is a
 * number whole or not at all.
 */
final class JapaneseNumber {

    /** The sign of a negative number, as part of a regular expression. */
    static final String MINUS = "[-▲△\\u2212]";

    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final Pattern WHOLE =
            Pattern.compile("(?:約\\s*)?(" + MINUS + ")?([\\d,.十百千万億兆" + KANJI_DIGITS + "]+)");
    private static final Pattern DIGITS = Pattern.compile("(?:[1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d*)(?:\\.\\d+)?");
    private static final Pattern POINT_OR_COMMA = Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}\\.\\d{3}(?![\\d.,])");
    private static final Map<Character, Integer> POWERS_OF_TEN =
            Map.of('十', 1, '百', 2, '千', 3, '万', 4, '億', 8, '兆', 12);

    /** Longer than any that means something, and shorter than what the database can't store. */
    private static final int LONGEST = 40;

    private JapaneseNumber() {}

    /** The number that the text is, {@code 約} (about) before it allowed; empty where it is anything else. */
    static Optional<BigDecimal> parse(String text) {
        return figure(text).map(Figure::value);
    }

    /** The same number with the place value of its last digit: 10,000 for {@code 3,875万}, 0.1 for {@code 141.5}. */
    static Optional<Figure> figure(String text) {
        Matcher whole = WHOLE.matcher(JapaneseText.fold(text).strip());
        if (!whole.matches() || whole.group(2).length() > LONGEST) {
            return Optional.empty();
        }
        return sum(whole.group(2), "兆億万", JapaneseNumber::belowMyriad)
                .map(figure -> whole.group(1) == null ? figure : figure.negated());
    }

    /** Whether its point may be a misread comma: {@code 3.875万} was perhaps {@code 3,875万}. */
    static boolean isAmbiguous(String number) {
        return POINT_OR_COMMA.matcher(JapaneseText.fold(number)).find();
    }

    /** What a unit's prefix multiplies by, such as {@code 万} or {@code 10億}; one for an empty prefix. */
    static Optional<BigDecimal> multiplier(String prefix) {
        String folded = JapaneseText.fold(prefix).strip();
        if (folded.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        return folded.matches("[十百千]?[万億兆]") ? parse("1" + folded) : parse(folded);
    }

    private static Optional<Figure> belowMyriad(String number) {
        return digits(number).or(() -> sum(number, "千百十", part -> part.isEmpty() ? one() : digits(part)));
    }

    private static Optional<Figure> one() {
        return Optional.of(new Figure(BigDecimal.ONE, BigDecimal.ONE));
    }

    private static Optional<Figure> digits(String number) {
        String arabic = number;
        if (number.matches("[" + KANJI_DIGITS + "]+")) {
            arabic = number.chars()
                    .mapToObj(c -> String.valueOf(KANJI_DIGITS.indexOf(c)))
                    .collect(Collectors.joining());
        }
        if (!DIGITS.matcher(arabic).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(arabic.replace(",", ""));
        return Optional.of(new Figure(value, value.ulp()));
    }

    /**
     * The sum of the parts that these units end, and of what follows the last one. Each unit is smaller than the one
     * before it, and so is what it counts: neither 1万2億 nor 1億23,456万 is a number, nor is 1.5億3,000万.
     */
    private static Optional<Figure> sum(String number, String units, Function<String, Optional<Figure>> reader) {
        Figure sum = null;
        int power = Integer.MAX_VALUE;
        int start = 0;
        for (int at = 0; at <= number.length(); at++) {
            boolean atEnd = at == number.length();
            if (atEnd ? start == at : units.indexOf(number.charAt(at)) < 0) {
                continue;
            }
            int nextPower = atEnd ? 0 : POWERS_OF_TEN.get(number.charAt(at));
            Optional<Figure> part = reader.apply(number.substring(start, at));
            if (part.isEmpty() || nextPower >= power || sum != null && !fitsBelow(part.get(), nextPower, sum, power)) {
                return Optional.empty();
            }
            Figure scaled = part.get().scaledByPowerOfTen(nextPower);
            sum = sum == null ? scaled : new Figure(sum.value().add(scaled.value()), scaled.step());
            power = nextPower;
            start = at + 1;
        }
        return Optional.ofNullable(sum);
    }

    private static boolean fitsBelow(Figure part, int partPower, Figure before, int power) {
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
        return before.step().compareTo(unit) >= 0
                && part.value().scaleByPowerOfTen(partPower).compareTo(unit) < 0;
    }
}
