package kaigai.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
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
        Links links,
        Validators validators,
        Format format,
        Map<String, String> pages,
        Optional<String> fileName,
        Body body)
        implements Document {

    @Override
    public String mediaType() {
        return format.mediaType();
    }

    @Override
    public List<String> variesBy() {
        return List.of(HttpHeaders.ACCEPT);
    }

    @Override
    public boolean isCompressed() {
        return format == Format.XLSX;
    }
}
