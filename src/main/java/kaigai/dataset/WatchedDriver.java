package kaigai.dataset;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;

/**
 * PostgreSQL's driver, but that nobody waits for a new connection while the database is silent: a connection can't be
 * ended before it is made, so that it is made on a thread that may be left to itself. The pool makes this one by its
 * name.
 */
public final class WatchedDriver implements Driver {

    private final Driver driver = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        CompletableFuture<Connection> connection = new CompletableFuture<>();
        Thread thread = new Thread(() -> connect(url, info, connection), "database connection");
        thread.setDaemon(true);
        thread.start();
        Arc.container().instance(WatchedConnections.class).get().letWait(connection);
        try {
            return connection.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e);
        }
    }

    private void connect(String url, Properties info, CompletableFuture<Connection> connection) {
        try {
            Connection made = driver.connect(url, info);
            if (!connection.complete(made)) {
                made.close();
            }
        } catch (SQLException | RuntimeException e) {
            connection.completeExceptionally(e);
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
