package kaigai.query;

import java.util.Comparator;

/**
 * A column that rows are sorted by. Rows without a value come last in either direction.
 *
 * @param column the column
 * @param descending whether the largest comes first
 */
record SortKey(Column column, boolean descending) {

    /** As the parameter {@code sort} has it: {@code -rating_rank}. */
    String parameter() {
        return (descending ? "-" : "") + column.name();
    }

    Comparator<Record> comparator() {
        Comparator<Object> values = Values::compare;
        return Comparator.comparing(column::value, Comparator.nullsLast(descending ? values.reversed() : values));
    }
}
