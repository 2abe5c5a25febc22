package kaigai.format;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes rows into a stream, one after the other. Closing it writes what comes after the last, and closes the stream.
 */
public interface RowWriter extends Closeable {

    /** Writes the values that the columns have of a row, in their order. */
    void write(Record row) throws IOException;
}
