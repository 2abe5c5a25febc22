package kaigai.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be read as a table: rows of columns within a release. */
public interface Tabular {

    /** Where it is served. */
    String path();

    /** What files with its rows are called, without their endings. */
    default String name() {
        return path().substring(1);
    }

    /** Its columns, in their order. */
    List<Column> columns();

    /** The column of a name that it has. */
    default Column column(String name) {
        return columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The names of the columns that put its rows in a total order within a release. */
    List<String> order();

    /**
     * Where SQL finds the rows: a table, or a query in brackets, with the columns and a {@code report_id}. It may name
     * {@code reports}, the release's {@code report_id}s.
     */
    String from();

    /** The table whose texts the search has for these rows; empty where it has none. */
    Optional<String> searchedAs();

    /** The query parameters of its own that chose it, with no value where that is the usual one. */
    default Map<String, List<String>> chosenBy() {
        return Map.of();
    }
}
