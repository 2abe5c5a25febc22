package kaigai.database;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Asks the database for a sign of life, on a connection of its own. One thread at a time may use it, and another close
 * it.
 */
public final class Heartbeat implements AutoCloseable {

    /** The driver counts this one in whole seconds. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    private final Login login;
    private final Runnable lost;
    private volatile Connection connection;

    /**
     * Makes one that isn't connected yet.
     *
     * @param login a login that may connect
     * @param lost is run each time its connection turns out to have been ended
     */
    public Heartbeat(Login login, Runnable lost) {
        this.login = login;
        this.lost = lost;
    }

    /**
     * Waits for a sign of life, for two seconds at most.
     *
     * @return whether there was one. A database that refuses, or ends the connection, gives one: who asks it something
     *     is told at once.
     */
    public boolean isHeard() {
        Connection asked = connection;
        boolean isNew = asked == null;
        try {
            if (isNew) {
                asked = login.connect(LONGEST_ANSWER);
                connection = asked;
            }
            try (Statement statement = asked.createStatement()) {
                statement.execute("SELECT");
            }
            return true;
        } catch (SQLException e) {
            close();
            boolean answered = !isTimeout(e);
            if (answered && !isNew) {
                lost.run();
            }
            return answered;
        }
    }

    private static boolean isTimeout(SQLException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }

    /** Ends the connection; the next question makes a new one. */
    @Override
    public void close() {
        Connection ended = connection;
        connection = null;
        if (ended != null) {
            try {
                ended.abort(Runnable::run);
            } catch (SQLException e) {
                throw new IllegalStateException("the driver refuses no abort", e);
            }
        }
    }
}
