package kaigai.format;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes rows into a stream, one after the other. Closing it writes what comes after the last, and closes the stream.
 */
public interface RowWriter extends Closeable {

    /** Writes a row: the values of the columns, in their order. */
    void write(Object[] row) throws IOException;

    /** Gives up before the end: what has been written must not look whole. */
    default void abandon() throws IOException {}
}
