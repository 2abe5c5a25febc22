package kaigai.cache;

import java.io.IOException;

/** Thrown if there is no room on the disk for the body of an answer. */
public final class NoRoomException extends IOException {

    private static final long serialVersionUID = 1;

    NoRoomException(IOException cause) {
        super("There is no room for a file of this size at the moment.", cause);
    }
}
