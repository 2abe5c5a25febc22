package kaigai.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables. It goes by JDBC and not by the entities, since it reads the columns that are asked for, and as many
 * rows as there are without ever holding them all.
 */
public final class TableReader {

    /** Of as many streams as there are threads they are in memory at once. */
    static final int ROWS_AT_A_TIME = 100;

    private final Connection connection;

    /** Reads on a connection of a role that may select. */
    public TableReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes a row.
     *
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface RowConsumer<E extends Exception> {

        /** Takes the values of the fields that were asked for, in their order. */
        void accept(Object[] row) throws E;
    }

    /**
     * A page, read by one statement; where there is no row in it, others find out why.
     *
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    public TablePage page(TableQuery query, String release) throws SQLException {
        RowReader reader = new RowReader(query.fields());
        List<Object[]> rows = new ArrayList<>();
        long total = 0;
        try (PreparedStatement select = new TableSql(query, release).page(connection);
                ResultSet row = driversOwn(select.executeQuery())) {
            while (row.next()) {
                rows.add(reader.read(row, 1));
                total = row.getLong(query.fields().size() + 1);
            }
        }
        if (rows.isEmpty()) {
            refuseMissing(connection, release);
            return new TablePage(rows, query.offset() > 0 ? count(query, release) : 0);
        }
        return new TablePage(rows, total);
    }

    /** A result without the wrapper that a pool may have put around it, which costs at each cell. */
    static ResultSet driversOwn(ResultSet rows) throws SQLException {
        return rows.unwrap(ResultSet.class);
    }

    /** Finds out whether there are no rows because the database doesn't hold the release. */
    static void refuseMissing(Connection connection, String release) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT FROM release WHERE release = ?")) {
            select.setString(1, release);
            if (!select.executeQuery().next()) {
                throw new ReleaseMissingException(release);
            }
        }
    }

    /** How many rows a query finds, whatever its limit and offset; none where the database doesn't hold the release. */
    long count(TableQuery query, String release) throws SQLException {
        try (PreparedStatement select = new TableSql(query, release).count(connection);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Passes on all rows, a hundred of them in memory at a time.
     *
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    public <E extends Exception> void stream(TableQuery query, String release, RowConsumer<E> consumer)
            throws SQLException, E {
        RowReader reader = new RowReader(query.fields());
        connection.setAutoCommit(false); // else the driver would fetch all rows at once
        try (PreparedStatement select = new TableSql(query, release).rows(connection)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            ResultSet row = driversOwn(select.executeQuery());
            if (!row.next()) {
                refuseMissing(connection, release);
                return;
            }
            do {
                consumer.accept(reader.read(row, 1));
            } while (row.next());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
