package kaigai.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit in which a report gives a number.
 *
 * @param multiplier what its number is multiplied by to be in {@code name}: 10000 for 万人
 * @param name {@code km2}, {@code people}, an ISO 4217 code, {@code %}, or the report's own word
 */
record Unit(BigDecimal multiplier, String name) {

    private static final Pattern PREFIXED = Pattern.compile("([\\d,.]*[十百千万億兆]*)(.*)");

    /**
     * The unit that the words name, such as {@code 万人}, {@code 10億米ドル} or {@code ㎢}; empty for words that are no unit.
     * {@code km} means km²: the slides lost the exponent, and the facts know no length.
     */
    static Optional<Unit> named(String words, String country) {
        Matcher parts = PREFIXED.matcher(JapaneseText.key(words));
        parts.matches();
        return JapaneseNumber.multiplier(parts.group(1))
                .flatMap(multiplier -> name(parts.group(2), country).map(name -> new Unit(multiplier, name)));
    }

    private static Optional<String> name(String word, String country) {
        return switch (word) {
            case "" -> Optional.empty();
            case "km", "km2", "km^2", "km²", "平方キロメートル", "平方キロ" -> Optional.of("km2");
            case "人", "名" -> Optional.of("people");
            case "円" -> Optional.of("JPY");
            case "%", "年", "歳", "議席", "世帯", "社", "件", "位" -> Optional.of(word);
            default -> Currencies.code(word, country);
        };
    }
}
