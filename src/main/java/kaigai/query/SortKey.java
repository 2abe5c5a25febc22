package kaigai.query;

/**
 * A column that rows are sorted by. Rows without a value come last either way.
 *
 * @param column the column
 * @param descending whether the largest comes first
 */
record SortKey(Column column, boolean descending) {

    /** As the parameter {@code sort} has it: {@code -rating_rank}. */
    String parameter() {
        return (descending ? "-" : "") + column.name();
    }
}
