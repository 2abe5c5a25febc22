package kaigai.database;

/** Thrown where there is no database to work on. Its message is one line for whoever started the program. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says in one line what is missing, and what to do about it. */
    public DatabaseUnavailableException(String message) {
        super(message);
    }

    /** The same for what another failure brought about. */
    public DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
