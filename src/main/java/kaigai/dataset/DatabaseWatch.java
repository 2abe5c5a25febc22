package kaigai.dataset;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import kaigai.database.Heartbeat;
import kaigai.database.Login;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Sees to it that nobody waits for a database that says nothing. A statement may take its time, and a network too, so
 * it isn't the wait for an answer that is limited but the silence: as long as pooled connections are in use, the
 * database is asked for a sign of life again and again. If none comes, all who wait for it are told that their
 * connection has failed.
 */
@ApplicationScoped
public class DatabaseWatch implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    /** With the longest silence it stays under the half second in which a request is answered. */
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(20);

    private final Duration longestSilence;
    private final Set<Connection> waiting = ConcurrentHashMap.newKeySet();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private volatile Heartbeat heartbeat;
    private volatile Thread thread;
    private volatile boolean silent;

    DatabaseWatch(
            @ConfigProperty(name = "kaigai.database.longest-silence", defaultValue = "350ms") Duration longestSilence) {
        this.longestSilence = longestSilence;
    }

    /** Begins, with a login that may connect. */
    void start(Login login) {
        heartbeat = new Heartbeat(login, longestSilence);
        thread = new Thread(this::run, "database watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether there has been a database at all: until then it is waited for. */
    public boolean isStarted() {
        return heartbeat != null;
    }

    /** Whether the database was asked for a sign of life, and gave none. */
    public boolean isSilent() {
        return silent;
    }

    /** Has this run when the database has become silent, before those who wait for it are told. */
    public void onSilence(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Lets the one who uses a connection wait for longer: until the socket's own timeout. That is for an answer that
     * has begun and can't become a problem any more.
     */
    public void letGo(Connection connection) {
        driversOwn(connection).ifPresent(waiting::remove);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        driversOwn(connection).ifPresent(own -> {
            waiting.add(own);
            if (silent) {
                abort(own);
            }
            LockSupport.unpark(thread);
        });
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        driversOwn(connection).ifPresentOrElse(waiting::remove, () -> waiting.removeIf(DatabaseWatch::isClosed));
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

    private void run() {
        heartbeat.connect();
        while (thread != null) {
            if (waiting.isEmpty() && !silent) {
                LockSupport.park(this);
            }
            LockSupport.parkNanos(this, BETWEEN_BEATS.toNanos());
            if (silent || !waiting.isEmpty()) {
                beat();
            }
        }
        heartbeat.close();
    }

    private void beat() {
        boolean before = silent;
        silent = heartbeat.isSilent();
        if (silent) {
            listeners.forEach(Runnable::run);
            waiting.forEach(DatabaseWatch::abort);
        }
        if (silent != before) {
            LOG.warn(silent ? "The database is silent" : "The database isn't silent any more");
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debugf(e, "A connection of which nothing is heard can't be ended");
        }
    }

    @PreDestroy
    void stop() {
        Thread ended = thread;
        thread = null;
        LockSupport.unpark(ended);
    }
}
