package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import kaigai.format.RowWriter;
import kaigai.query.TableQuery;
import kaigai.query.Tables;

/** Writes the rows of a table as they are read. */
@ApplicationScoped
class TableRows {

    private final Tables tables;

    TableRows(Tables tables) {
        this.tables = tables;
    }

    /** Writes all rows that a query asks for, and closes the writer; what breaks off isn't closed, but abandoned. */
    void write(TableQuery query, String release, RowWriter writer) throws IOException {
        boolean whole = false;
        try {
            tables.stream(query, release, writer::write);
            whole = true;
        } finally {
            if (!whole) {
                writer.abandon();
            }
        }
        writer.close();
    }
}
