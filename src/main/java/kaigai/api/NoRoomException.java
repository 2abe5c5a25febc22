package kaigai.api;

/** Thrown where there is no memory for one more answer. */
final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRoomException() {
        this(null);
    }

    /** Where it was tried. */
    NoRoomException(OutOfMemoryError cause) {
        super("There are too many requests for many rows at the moment.", cause);
    }
}
