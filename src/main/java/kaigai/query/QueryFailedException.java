package kaigai.query;

import java.sql.SQLException;

/** Thrown where the database fails. {@link kaigai.dataset.DatabaseFailure} tells why. */
public final class QueryFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean begun;

    QueryFailedException(SQLException cause) {
        this(cause, false);
    }

    QueryFailedException(SQLException cause, boolean begun) {
        super(cause.getMessage(), cause);
        this.begun = begun;
    }

    /** Whether rows had been passed on by then, which must not be passed on again. */
    boolean hasBegun() {
        return begun;
    }
}
