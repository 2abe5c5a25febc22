package kaigai.dataset;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Tells a database that can't be reached from a fault of ours, by SQLSTATE. */
public final class DatabaseFailure {

    /** Class 08 (connection exception), 57P (operator intervention), 53 (insufficient resources). */
    private static final String AWAY = "08.*|57P.*|53.*";
    /** The same but for what a new connection wouldn't help against. */
    private static final String CONNECTION_LOST = "08.*|57P0[12]";
    /** An operator ended the connection. */
    private static final String TERMINATED = "57P01";
    /** No new connection can be made. */
    private static final String UNREACHABLE = "08001";
    /** The statement timeout, or an operator. */
    private static final String CANCELED = "57014";

    private DatabaseFailure() {}

    /** Whether the cause is that the database doesn't answer, or that the pool has no connection to give. */
    public static boolean isUnavailability(Throwable failure) {
        return states(failure).anyMatch(state -> state == null || state.matches(AWAY));
    }

    /** Whether the database doesn't answer, however many connections the pool has. */
    public static boolean isAway(Throwable failure) {
        return states(failure).anyMatch(state -> state != null && state.matches(AWAY));
    }

    /** Whether the connection turned out to be dead; another one may not be. */
    public static boolean isConnectionLost(Throwable failure) {
        return states(failure).anyMatch(state -> state != null && state.matches(CONNECTION_LOST));
    }

    /** Whether the database said itself that it ends the connection, and so is there. */
    public static boolean isTerminated(Throwable failure) {
        return states(failure).anyMatch(TERMINATED::equals);
    }

    /** Whether there was no connection yet that could be dead. */
    public static boolean isUnreachable(Throwable failure) {
        return states(failure).anyMatch(UNREACHABLE::equals);
    }

    /** Whether the statement took too long. */
    public static boolean isCanceled(Throwable failure) {
        return states(failure).anyMatch(CANCELED::equals);
    }

    private static Stream<String> states(Throwable failure) {
        return all(failure).filter(SQLException.class::isInstance).map(cause -> ((SQLException) cause).getSQLState());
    }

    /** A transaction that can't be committed has what went wrong among what is suppressed. */
    private static Stream<Throwable> all(Throwable failure) {
        Stream<Throwable> within =
                Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()));
        return Stream.concat(Stream.of(failure), within.flatMap(DatabaseFailure::all));
    }
}
