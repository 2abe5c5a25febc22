package kaigai.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds characters that not every format can hold: PostgreSQL refuses some, UTF-8 and XML others. */
final class Characters {

    /** Of the control characters, those that part words or lines are taken for blanks. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\x0B\\f\\r\\x85]]");

    private static final Pattern REFERENCE = Pattern.compile("&#(?:[xX](\\p{XDigit}{1,8})|(\\d{1,9}))");

    private static final int HEX = 16;

    private Characters() {}

    /**
     * The first control character or lone surrogate in a text, as its number ({@code U+0007}), be it in the text or
     * referred to as in HTML ({@code &#7;}).
     */
    static Optional<String> firstForbidden(String text) {
        Matcher character = FORBIDDEN.matcher(text);
        if (character.find()) {
            return Optional.of(number(character.group().codePointAt(0)));
        }
        return REFERENCE
                .matcher(text)
                .results()
                .map(reference -> reference.group(1) == null
                        ? Long.parseLong(reference.group(2))
                        : Long.parseLong(reference.group(1), HEX))
                .filter(number -> number <= Character.MAX_CODE_POINT)
                .map(Long::intValue)
                .filter(number -> FORBIDDEN.matcher(Character.toString(number)).matches())
                .map(Characters::number)
                .findFirst();
    }

    private static String number(int character) {
        return "U+%04X".formatted(character);
    }
}
