package kaigai.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import kaigai.release.Snapshot;

/**
 * A query on a table, whose parameters have been validated.
 *
 * @param table the table
 * @param conditions what rows must match, all of it
 * @param q words that rows must contain, as they were typed; empty for no such restriction
 * @param sort what rows are sorted by, before the table's own order
 * @param fields the columns to answer with
 * @param limit the maximum number of rows; empty for all
 * @param offset how many rows to skip
 * @param canonical the parameters that express this query, in a fixed order and without redundant ones
 */
public record TableQuery<R extends Record>(
        Tabular<R> table,
        List<Condition> conditions,
        Optional<String> q,
        List<SortKey> sort,
        List<Column> fields,
        OptionalInt limit,
        int offset,
        Map<String, List<String>> canonical) {

    /**
     * A part of the rows that a query finds.
     *
     * @param rows the rows from {@code offset} on, at most {@code limit}
     * @param total how many rows the query finds, whatever its limit and offset
     */
    public record Result<R extends Record>(List<R> rows, int total) {}

    /**
     * Runs the query on a release.
     *
     * @throws InvalidValueException if {@code q} holds no words, or too many
     */
    public Result<R> run(Snapshot snapshot, TextSearch search) {
        List<R> found = q.map(words -> table.matching(words, snapshot, search)).orElseGet(() -> table.rows(snapshot));
        if (!conditions.isEmpty()) {
            found = found.stream().filter(this::matches).toList();
        }
        Optional<Comparator<Record>> order =
                sort.stream().map(SortKey::comparator).reduce(Comparator::thenComparing);
        if (order.isPresent()) {
            found = found.stream().sorted(order.get()).toList();
        }
        int first = Math.min(offset, found.size());
        int most = Math.min(limit.orElse(Integer.MAX_VALUE), found.size() - first);
        return new Result<>(found.subList(first, first + most), found.size());
    }

    private boolean matches(Record row) {
        for (Predicate<Record> condition : conditions) {
            if (!condition.test(row)) {
                return false;
            }
        }
        return true;
    }
}
