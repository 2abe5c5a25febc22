package kaigai.dataset;

/** Thrown if a report can't be removed from the current release; the message says why. */
public final class RemovalRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RemovalRefusedException(String message) {
        super(message);
    }
}
