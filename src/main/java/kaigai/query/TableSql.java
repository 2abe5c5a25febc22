package kaigai.query;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.report.FoldedText;

/** A table query in SQL. Names in it are those of columns; whatever the user gave is bound, never written into it. */
final class TableSql {

    private final TableQuery query;
    private final List<Binding> bindings = new ArrayList<>();

    /** Sets a parameter of a statement. */
    @FunctionalInterface
    private interface Binding {
        void set(PreparedStatement statement, int index) throws SQLException;
    }

    TableSql(TableQuery query, String release) {
        this.query = query;
        bindings.add((statement, index) -> statement.setString(index, release));
    }

    /** Selects the fields, and behind them, in each row, how many rows there are in all. */
    PreparedStatement page(Connection connection) throws SQLException {
        return rows(connection, ", count(*) OVER ()");
    }

    /** Selects the fields. */
    PreparedStatement rows(Connection connection) throws SQLException {
        return rows(connection, "");
    }

    private PreparedStatement rows(Connection connection, String more) throws SQLException {
        String fields = query.fields().stream().map(Column::quoted).collect(Collectors.joining(", "));
        String sql = "SELECT " + fields + more + matching() + " ORDER BY " + order() + paging();
        return prepared(connection, sql);
    }

    /** Counts the rows of all pages. */
    PreparedStatement count(Connection connection) throws SQLException {
        return prepared(connection, "SELECT count(*)" + matching());
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "WITH reports AS (SELECT report_id FROM release_report WHERE release = ?) " + sql);
        for (int i = 0; i < bindings.size(); i++) {
            bindings.get(i).set(statement, i + 1);
        }
        return statement;
    }

    private String matching() {
        return " FROM " + query.table().from() + " t WHERE report_id IN (SELECT report_id FROM reports)"
                + query.conditions().stream()
                        .map(condition -> " AND " + condition(condition))
                        .collect(Collectors.joining())
                + (query.words().isEmpty() ? "" : " AND " + words());
    }

    /** What the search looks into is looked into by its index; the few other texts are folded as they are read. */
    private String words() {
        return query.table().searchedAs().map(this::indexedWords).orElseGet(this::foldedWords);
    }

    private String indexedWords(String table) {
        boolean hasPosition = query.table().columns().stream()
                .anyMatch(column -> column.name().equals("position"));
        WordsSql words = new WordsSql(query.words());
        bindings.add((statement, index) -> statement.setString(index, table));
        words.values().forEach(this::bind);
        String key = hasPosition ? "report_id, position" : "report_id";
        return "(%s) IN (SELECT %s FROM search_row WHERE report_id IN (SELECT report_id FROM reports)"
                        .formatted(key, key)
                + " AND section IN (SELECT id FROM search_section WHERE \"table\" = ?) AND " + words.condition() + ")";
    }

    private String foldedWords() {
        String texts = query.table().columns().stream()
                .filter(column -> column.type() == ColumnType.TEXT)
                .map(Column::quoted)
                .collect(Collectors.joining(", "));
        return query.words().stream()
                .map(word -> {
                    Stream.of(FoldedText.KATAKANA, FoldedText.HIRAGANA, word).forEach(this::bind);
                    return "strpos(translate(lower(normalize(concat_ws(E'\\n', " + texts + "), NFKC)), ?, ?), ?) > 0";
                })
                .collect(Collectors.joining(" AND "));
    }

    private void bind(Object value) {
        bindings.add((statement, index) -> {
            if (value instanceof List<?> list) {
                statement.setArray(index, statement.getConnection().createArrayOf("text", list.toArray()));
            } else {
                statement.setObject(index, value);
            }
        });
    }

    private String condition(Condition condition) {
        Column column = condition.column();
        String name = column.quoted();
        boolean list = column.type() == ColumnType.LIST;
        return switch (condition.filter()) {
            case EQUALS -> {
                bindings.add(anyOf(condition));
                yield list
                        ? "EXISTS (SELECT FROM jsonb_path_query(" + name
                                + ", '$.**') part WHERE part #>> '{}' = ANY (?))"
                        : name + " = ANY (?)";
            }
            case AT_LEAST -> name + " >= " + bound(condition);
            case AT_MOST -> name + " <= " + bound(condition);
            case IS_NULL -> {
                String isNull = list ? name + " = '[]'" : name + " IS NULL";
                yield condition.values().contains(true) ? isNull : "NOT " + isNull;
            }
        };
    }

    private static Binding anyOf(Condition condition) {
        return (statement, index) -> {
            Array values = statement
                    .getConnection()
                    .createArrayOf(
                            condition.column().type().sql(), condition.values().toArray());
            statement.setArray(index, values);
        };
    }

    private String bound(Condition condition) {
        bindings.add((statement, index) ->
                statement.setObject(index, condition.values().get(0)));
        return "?";
    }

    private String order() {
        Stream<SortKey> rest = query.table().order().stream()
                .map(name -> new SortKey(query.table().column(name), false));
        return Stream.concat(query.sort().stream(), rest).map(TableSql::order).collect(Collectors.joining(", "));
    }

    private static String order(SortKey key) {
        String collation = key.column().type() == ColumnType.TEXT ? " COLLATE \"C\"" : "";
        return key.column().quoted() + collation + (key.descending() ? " DESC NULLS LAST" : "");
    }

    private String paging() {
        StringBuilder paging = new StringBuilder();
        query.limit().ifPresent(limit -> paging.append(" LIMIT ").append(limit));
        return query.offset() == 0
                ? paging.toString()
                : paging.append(" OFFSET ").append(query.offset()).toString();
    }
}
