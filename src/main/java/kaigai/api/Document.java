package kaigai.api;

import java.io.IOException;
import java.io.OutputStream;
import kaigai.http.ContentCoding;

/** An answer that writes its own body, other than as {@link Answer}. */
public sealed interface Document extends Representation permits TableAnswer, FileAnswer, PageAnswer {

    /** Whether the body is compressed as it is, so that coding it would gain nothing. */
    boolean isCompressed();

    /** The body. */
    Body body();

    @Override
    default ContentCoding coding(String acceptEncoding) {
        return isCompressed() ? ContentCoding.IDENTITY : ContentCoding.of(acceptEncoding);
    }

    /** Writes a body. */
    @FunctionalInterface
    interface Body {

        /** Writes all of it, and closes the stream. */
        void write(OutputStream out) throws IOException;
    }
}
