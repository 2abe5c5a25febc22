package kaigai.query;

import java.util.List;
import kaigai.release.Snapshot;

/** Finds rows by words in their texts, by the rules of {@code /search}. */
public interface TextSearch {

    /**
     * Finds the rows of a table in which all words stand.
     *
     * @param q the words, as they were typed
     * @param type the type of the table's rows
     * @return the rows in the table's order
     * @throws InvalidValueException if the text holds no words, or too many
     */
    <R extends Record> List<R> matching(String q, Snapshot snapshot, Class<R> type);
}
