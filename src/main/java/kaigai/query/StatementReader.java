package kaigai.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads from a release on the service's connections, by one statement that no transaction stands around. */
@ApplicationScoped
class StatementReader {

    private final DatabaseConnections connections;

    StatementReader(DatabaseConnections connections) {
        this.connections = connections;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface RowConsumer {

        /** Takes what it wants of the row that the result stands at. */
        void accept(ResultSet row) throws SQLException;
    }

    /**
     * Passes on the rows that a statement selects.
     *
     * @param sql the statement, whose first parameter is the release
     * @param values its other parameters
     * @throws ReleaseMissingException if there is no row and the database doesn't hold the release
     * @throws QueryFailedException if the database fails
     */
    @ReadsDatabase
    void read(String sql, String release, RowConsumer consumer, String... values) {
        try (Connection connection = connections.take();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, release);
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 2, values[i]);
            }
            ResultSet row = TableReader.driversOwn(select.executeQuery());
            if (!row.next()) {
                TableReader.refuseMissing(connection, release);
                return;
            }
            do {
                consumer.accept(row);
            } while (row.next());
        } catch (SQLException e) {
            throw new QueryFailedException(e);
        }
    }
}
