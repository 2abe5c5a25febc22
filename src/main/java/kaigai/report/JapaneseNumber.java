package kaigai.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as Japanese text writes them: {@code 43,000}, {@code 38.1}, {@code 581}, {@code 54億8,313万}, {@code 5兆8,560億},
 * {@code 3百万}, in any width.
 */
final class JapaneseNumber {

    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final String MULTIPLIER = "(?:[十百千][万億兆]?|[万億兆])";

    /**
     * Matches a whole number in {@linkplain JapaneseText#fold folded} text. A number has no more parts than there are
     * multipliers; without an end to them a long line would run out of stack.
     */
    static final String PATTERN =
            "(?<![\\d,.])(?:(?:" + DIGITS + MULTIPLIER + "){1,16}(?:" + DIGITS + ")?|" + DIGITS + ")(?![,.]?\\d)";

    private static final Pattern WHOLE = Pattern.compile("約?\\s*(" + PATTERN + ")");
    private static final Pattern PART = Pattern.compile("(" + DIGITS + ")(" + MULTIPLIER + ")?");
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
        return whole.matches() && whole.group(1).length() <= LONGEST ? sumOfParts(whole.group(1)) : Optional.empty();
    }

    /** What a unit's prefix multiplies by, such as {@code 万} or {@code 10億}; one for an empty prefix. */
    static Optional<BigDecimal> multiplier(String prefix) {
        String folded = JapaneseText.fold(prefix).strip();
        if (folded.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        return folded.matches(MULTIPLIER) ? parse("1" + folded) : parse(folded);
    }

    /** Larger units come first: 1万2億 is no number. */
    private static Optional<Figure> sumOfParts(String number) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal step = BigDecimal.ONE;
        int smallest = Integer.MAX_VALUE;
        Matcher part = PART.matcher(number);
        while (part.find()) {
            int power = power(part.group(2));
            if (power >= smallest) {
                return Optional.empty();
            }
            smallest = power;
            BigDecimal digits = new BigDecimal(part.group(1).replace(",", ""));
            step = digits.ulp().scaleByPowerOfTen(power);
            sum = sum.add(digits.scaleByPowerOfTen(power));
        }
        return Optional.of(new Figure(sum, step));
    }

    private static int power(String multiplier) {
        return multiplier == null
                ? 0
                : multiplier.chars().map(c -> POWERS_OF_TEN.get((char) c)).sum();
    }
}
