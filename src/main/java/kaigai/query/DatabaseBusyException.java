package kaigai.query;

/** Thrown where all connections to the database stay in use. */
public final class DatabaseBusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseBusyException() {
        super("There are too many requests at the moment.");
    }
}
