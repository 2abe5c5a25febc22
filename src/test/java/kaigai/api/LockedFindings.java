package kaigai.api;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import kaigai.dataset.ServiceDatabase;

/** Keeps the service's table of findings locked, so that who reads it waits until this is closed. */
final class LockedFindings implements AutoCloseable {

    private static final String OF_WAITING = " FROM pg_stat_activity"
            + " WHERE wait_event_type = 'Lock' AND query LIKE '%finding%' AND datname = current_database()";

    private final Connection holder;
    private final Connection observer;

    LockedFindings() throws SQLException {
        observer = ServiceDatabase.owner().connect();
        holder = ServiceDatabase.owner().connect();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("LOCK TABLE finding");
        }
    }

    /** How many statements wait for the table. */
    int waiting() throws SQLException {
        return count("SELECT count(*)" + OF_WAITING);
    }

    /** Has the statements fail that wait for the table. */
    void cancelWaiting() throws SQLException {
        count("SELECT count(pg_cancel_backend(pid))" + OF_WAITING);
    }

    private int count(String sql) throws SQLException {
        try (Statement statement = observer.createStatement();
                ResultSet count = statement.executeQuery(sql)) {
            count.next();
            return count.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        holder.close();
        observer.close();
    }
}
