package kaigai.query;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that can't be reached from a fault of ours. */
public final class DatabaseFailure {

    private DatabaseFailure() {}

    /**
     * Whether the cause is that the database doesn't answer: SQLSTATE class 08 (connection exception), 57P (operator
     * intervention) or 53 (insufficient resources), or none, as of a pool that has no connection to give.
     */
    public static boolean isUnavailability(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || state.matches("08.*|57P.*|53.*"));
    }
}
