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
 * @param pages paths of other pages by their relation to this one (RFC 8288): {@code first}, {@code prev},
 *     {@code next}, {@code last}; empty where the answer is the whole
 * @param fileName the name of the file to save it as; empty for what is to be shown
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
