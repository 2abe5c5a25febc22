package kaigai.query;

/**
 * Thrown where the database doesn't hold a release that it held before, as a standby that lags behind: to answer that
 * there are no rows would be wrong.
 */
public final class ReleaseMissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReleaseMissingException(String release) {
        super("The database doesn't hold release " + release + " at the moment.");
    }
}
