package kaigai.query;

/** Thrown while the database holds no release yet. */
public final class NothingPublishedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates one. */
    public NothingPublishedException() {
        super("No release has been published yet.");
    }
}
