package kaigai.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A condition on a row.
 *
 * @param column the column that it tests
 * @param filter how it compares
 * @param values what it compares with: one value, or several of which one must match
 */
record Condition(Column column, Filter filter, List<Object> values) implements Predicate<Record> {

    @Override
    public boolean test(Record row) {
        Object value = column.value(row);
        return switch (filter) {
            case EQUALS -> leaves(value).anyMatch(this::isWanted);
            case AT_LEAST -> value != null && Values.compare(value, values.get(0)) >= 0;
            case AT_MOST -> value != null && Values.compare(value, values.get(0)) <= 0;
            case IS_NULL -> values.contains(value == null || List.of().equals(value));
        };
    }

    private boolean isWanted(Object value) {
        return values.stream().anyMatch(wanted -> Values.compare(value, wanted) == 0);
    }

    /** A list matches by any text or number in it, however deep; such a number is compared as text. */
    private static Stream<Object> leaves(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(Condition::parts).map(Condition::text);
        }
        return Stream.ofNullable(value);
    }

    private static Stream<Object> parts(Object element) {
        return element instanceof Record row
                ? Column.of(row.getClass()).stream()
                        .map(column -> column.value(row))
                        .filter(Objects::nonNull)
                : Stream.of(element);
    }

    private static Object text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
