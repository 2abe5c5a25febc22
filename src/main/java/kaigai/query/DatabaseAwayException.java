package kaigai.query;

/** Thrown while the database isn't asked, because it didn't answer of late or hasn't come yet. */
public final class DatabaseAwayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseAwayException() {
        super("The database doesn't answer at the moment.");
    }
}
