package kaigai.query;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's connections. Where none is free, one request at a time has a new one made, and the others wait for
 * whichever comes first: if each had its own made, after the database has ended them all, it would have no time left
 * for anything but logins.
 */
@ApplicationScoped
class DatabaseConnections {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final AgroalDataSource pool;
    private final Duration longestWait;
    private final Semaphore making = new Semaphore(1);

    DatabaseConnections(
            AgroalDataSource pool,
            @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout") Duration longestWait) {
        this.pool = pool;
        this.longestWait = longestWait;
    }

    /**
     * A connection, which the caller closes.
     *
     * @throws SQLException if none can be made
     * @throws DatabaseBusyException if none becomes free in time, and none can be made either
     */
    Connection take() throws SQLException {
        long end = System.nanoTime() + longestWait.toNanos();
        Optional<Connection> free = free();
        while (free.isEmpty()) {
            if (mayMake()) {
                return made();
            }
            if (System.nanoTime() > end) {
                throw new DatabaseBusyException();
            }
            free = free();
        }
        return free.get();
    }

    /**
     * One at a time, since two who see the last free one would wait for each other's in the pool, which may not end.
     */
    private synchronized Optional<Connection> free() throws SQLException {
        return pool.getMetrics().availableCount() > 0 ? Optional.of(pool.getConnection()) : Optional.empty();
    }

    private boolean mayMake() throws SQLException {
        try {
            return making.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a connection", e);
        }
    }

    private Connection made() throws SQLException {
        try {
            return pool.getConnection();
        } finally {
            making.release();
        }
    }
}
