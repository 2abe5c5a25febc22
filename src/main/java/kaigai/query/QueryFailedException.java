package kaigai.query;

import java.sql.SQLException;

/** Thrown where the database fails. {@link DatabaseFailure} tells why. */
public final class QueryFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    QueryFailedException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
