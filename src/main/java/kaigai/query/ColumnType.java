package kaigai.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the values of a column are. */
public enum ColumnType {
    /** Text, as {@link String}; sorted by code point, which is the same on every machine. */
    TEXT("text"),
    /** A whole number, as {@link Integer}. */
    INTEGER("a whole number, such as 12"),
    /** An exact number, as {@link BigDecimal}. */
    DECIMAL("a number, such as 5810000 or 0.1"),
    /** True or false, as {@link Boolean}. */
    BOOLEAN("true or false"),
    /** A day, as {@link LocalDate}. */
    DATE("a date, such as 2022-04-01"),
    /** A list of texts or of records, as {@link List}. */
    LIST("text");

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<Class<?>, ColumnType> OF_JAVA = Map.of(
            String.class, TEXT,
            Integer.class, INTEGER,
            BigDecimal.class, DECIMAL,
            Boolean.class, BOOLEAN,
            LocalDate.class, DATE,
            List.class, LIST);

    private final String expected;

    ColumnType(String expected) {
        this.expected = expected;
    }

    static ColumnType of(Class<?> java) {
        return Optional.ofNullable(OF_JAVA.get(java))
                .orElseThrow(() -> new IllegalArgumentException("no column holds a " + java));
    }

    /** Whether its values lie on a line, so that "at least" and "at most" mean something. */
    public boolean isMeasured() {
        return this == INTEGER || this == DECIMAL || this == DATE;
    }

    /** What a filter's value must look like, in words. */
    String expected() {
        return expected;
    }

    /**
     * The value that a text stands for, as programs write it: 1e+09 is a number, and TRUE a truth value. Empty if it
     * stands for none.
     */
    Optional<Object> parse(String text) {
        return switch (this) {
            case TEXT, LIST -> text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text).map(Object.class::cast);
            case BOOLEAN ->
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty();
            case DATE -> day(text);
        };
    }

    /**
     * The whole number that a parameter gives.
     *
     * @throws InvalidValueException if it gives none, or one beyond these bounds
     */
    public static int wholeNumber(String parameter, String text, int lowest, int highest) {
        return INTEGER.parse(text)
                .map(Integer.class::cast)
                .filter(number -> lowest <= number && number <= highest)
                .orElseThrow(() -> new InvalidValueException(
                        parameter, text, "a whole number from %d to %d".formatted(lowest, highest)));
    }

    private static Optional<Object> integer(String text) {
        try {
            return decimal(text).map(BigDecimal::intValueExact);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> decimal(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(new BigDecimal(text).toPlainString()))
                : Optional.empty();
    }

    private static Optional<Object> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
