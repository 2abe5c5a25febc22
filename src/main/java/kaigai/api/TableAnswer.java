package kaigai.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import kaigai.api.Answer.Links;
import kaigai.format.Format;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer with rows of a table.
 *
 * @param body writes the body
 */
@Schema(hidden = true)
record TableAnswer(
        Links links, Basis basis, Format format, Map<String, String> pages, Optional<String> fileName, Body body)
        implements Representation {

    /** Writes a body. */
    @FunctionalInterface
    interface Body {

        /** Writes all of it, and closes the stream. */
        void write(OutputStream out) throws IOException;
    }

    /** Whether the body is of any length, and must not be held in memory. */
    boolean isStreamed() {
        return format != Format.JSON;
    }
}
