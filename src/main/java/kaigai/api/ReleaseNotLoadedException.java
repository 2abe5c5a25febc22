package kaigai.api;

/** Thrown if a release isn't in memory and can't be loaded either. */
final class ReleaseNotLoadedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final String MESSAGE = "The release isn't in memory, and the database can't be read at the moment.";

    ReleaseNotLoadedException(Throwable cause) {
        super(MESSAGE, cause);
    }
}
