package kaigai.query;

import java.util.List;
import java.util.Map;
import kaigai.release.Snapshot;

/**
 * Something that can be read as a table: rows of columns within a release.
 *
 * @param <R> the type of its rows
 */
public interface Tabular<R extends Record> {

    /** The path that serves it. */
    String path();

    /** The name of files with its rows, without the extension. */
    default String name() {
        return path().substring(1);
    }

    /** Its columns, in their order. */
    List<Column> columns();

    /** The column with this name, which the table must have. */
    default Column column(String name) {
        return columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All rows of a release, in total order. */
    List<R> rows(Snapshot snapshot);

    /** The rows of a release that contain all words of a text, in the same order. */
    List<R> matching(String q, Snapshot snapshot, TextSearch search);

    /** The query parameters of its own that chose it, without values where they say the default. */
    default Map<String, List<String>> chosenBy() {
        return Map.of();
    }
}
