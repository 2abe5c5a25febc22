package kaigai.dataset;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import kaigai.database.Heartbeat;
import kaigai.database.Login;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Sees to it that nobody waits for a database that says nothing. A statement may take its time, and a network too, so
 * it isn't the wait for an answer that is limited but the silence: as long as somebody waits, the database is asked for
 * a sign of life again and again, and any answer to anybody is one. If none comes, all who wait are told that their
 * connection has failed.
 */
@ApplicationScoped
public class DatabaseWatch implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(20);
    /** With the longest silence it stays under the half second in which a request is answered. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Silence silence;
    /** How to tell each of those who wait, by what they wait for. */
    private final Map<Object, Runnable> waiting = new ConcurrentHashMap<>();

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private volatile Heartbeat heartbeat;
    private volatile Watcher beats;
    private volatile Watcher looks;
    private volatile boolean silent;

    DatabaseWatch(
            @ConfigProperty(name = "kaigai.database.longest-silence", defaultValue = "350ms") Duration longestSilence) {
        silence = new Silence(longestSilence, BETWEEN_LOOKS.multipliedBy(2));
    }

    /** Begins, with a login that may connect. */
    void start(Login login) {
        heartbeat = new Heartbeat(login);
        heartbeat.isHeard(); // connects in advance, so that the first question takes no longer than the others
        beats = Watcher.start("database heartbeat", this::isAsked, BETWEEN_BEATS, () -> {}, this::beat);
        looks = Watcher.start("database watch", this::isAsked, BETWEEN_LOOKS, this::begin, this::look);
    }

    /** Whether there has been a database at all: until then it is waited for. */
    public boolean isStarted() {
        return looks != null;
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

    /** Lets somebody wait for a new connection. What comes after all when nobody waits any more is ended. */
    void letWait(CompletableFuture<Connection> connection) {
        Runnable tell = () -> connection.completeExceptionally(new SQLException("The database is silent", "08001"));
        add(connection, tell);
        connection.whenComplete((made, failure) -> {
            if (made != null) {
                silence.end();
            }
            waiting.remove(connection);
        });
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        driversOwn(connection).ifPresent(own -> add(own, () -> abort(own)));
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        driversOwn(connection)
                .filter(own -> !isClosed(own))
                .ifPresentOrElse(
                        own -> {
                            silence.end();
                            waiting.remove(own);
                        },
                        () -> waiting.keySet().removeIf(key -> key instanceof Connection it && isClosed(it)));
    }

    private void add(Object awaited, Runnable tell) {
        waiting.put(awaited, tell);
        if (silent) {
            tell.run();
        }
        if (isStarted()) {
            looks.wake();
            beats.wake();
        }
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

    private boolean isAsked() {
        return silent || !waiting.isEmpty();
    }

    private void beat() {
        if (heartbeat.isHeard()) {
            silence.end();
        }
    }

    /** Nobody has listened before. */
    private void begin() {
        silence.begin(System.nanoTime());
    }

    private void look() {
        become(silence.isTooLong(System.nanoTime()));
    }

    private void become(boolean nowSilent) {
        if (nowSilent != silent) {
            LOG.warn(nowSilent ? "The database is silent" : "The database isn't silent any more");
        }
        silent = nowSilent;
        if (nowSilent) {
            listeners.forEach(Runnable::run);
            waiting.values().forEach(Runnable::run);
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
        if (isStarted()) {
            looks.end();
            beats.end();
            heartbeat.close();
        }
    }
}
