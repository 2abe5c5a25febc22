package kaigai.query;

/** How a query parameter filters rows by a column. */
public enum Filter {
    /** {@code column=}: has the value, or one of several. */
    EQUALS(""),
    /** {@code column__gte=}: is at least the value. */
    AT_LEAST("__gte"),
    /** {@code column__lte=}: is at most the value. */
    AT_MOST("__lte"),
    /** {@code column__isnull=}: has no value, or has one. */
    IS_NULL("__isnull");

    private final String suffix;

    Filter(String suffix) {
        this.suffix = suffix;
    }

    /** The name of the query parameter that filters by a column so. */
    public String parameter(Column column) {
        return column.name() + suffix;
    }

    /**
     * Whether it says anything of a column: a name is not "at least" another, and what is never null needs no asking.
     */
    public boolean suits(Column column) {
        return switch (this) {
            case EQUALS -> true;
            case AT_LEAST, AT_MOST -> column.type().isMeasured();
            case IS_NULL -> column.nullable() || column.type() == ColumnType.LIST;
        };
    }
}
