package kaigai.query;

import java.util.List;

/**
 * What is asked of a row.
 *
 * @param column the column that it looks at
 * @param filter how it compares
 * @param values what it compares with: one value, or several of which one must fit
 */
record Condition(Column column, Filter filter, List<Object> values) {}
