package kaigai.query;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What is asked of a table, understood and found to be possible.
 *
 * @param table the table
 * @param conditions what rows must be like, all of it
 * @param words the folded words of {@code q}, each of which some text of a row must hold
 * @param sort what rows are sorted by, before the table's own order
 * @param fields the columns to read
 * @param limit how many rows at most; empty for all
 * @param offset how many rows to leave out first
 * @param canonical the parameters that say this, in a fixed order and without those that say nothing
 */
public record TableQuery(
        Tabular table,
        List<Condition> conditions,
        List<String> words,
        List<SortKey> sort,
        List<Column> fields,
        OptionalInt limit,
        int offset,
        Map<String, List<String>> canonical) {

    /** Some fields of all rows, in the table's order. */
    public static TableQuery allRows(Tabular table, List<Column> fields) {
        return new TableQuery(table, List.of(), List.of(), List.of(), fields, OptionalInt.empty(), 0, Map.of());
    }
}
