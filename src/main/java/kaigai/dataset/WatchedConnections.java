package kaigai.dataset;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Has {@link DatabaseWatch} see to whoever uses a connection of the pool, or waits for one to be made. */
@ApplicationScoped
public class WatchedConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(WatchedConnections.class);

    private final DatabaseWatch watch;

    WatchedConnections(DatabaseWatch watch) {
        this.watch = watch;
    }

    /**
     * Lets the one who uses a connection wait for longer: until the socket's own timeout. That is for an answer that
     * has begun and can't become a problem any more.
     */
    public void letGo(Connection connection) {
        driversOwn(connection).ifPresent(watch::forget);
    }

    /** Lets somebody wait for a new connection. What comes after all when nobody waits any more is ended. */
    void letWait(CompletableFuture<Connection> connection) {
        watch.letWait(
                connection,
                () -> connection.completeExceptionally(new SQLException("The database is silent", "08001")));
        connection.whenComplete((made, failure) -> {
            if (made != null) {
                watch.hear();
            }
            watch.forget(connection);
        });
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        driversOwn(connection).ifPresent(own -> watch.letWait(own, () -> abort(own)));
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        driversOwn(connection)
                .filter(own -> !isClosed(own))
                .ifPresentOrElse(
                        own -> {
                            watch.hear();
                            watch.forget(own);
                        },
                        () -> watch.forgetIf(awaited -> awaited instanceof Connection it && isClosed(it)));
    }

    /** The pool wraps a connection anew for each who has to do with it. Empty where it is closed. */
    private static Optional<Connection> driversOwn(Connection connection) {
        try {
            return Optional.of((Connection) connection.unwrap(PGConnection.class));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debugf(e, "A connection of which nothing is heard can't be ended");
        }
    }
}
