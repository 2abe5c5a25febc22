package kaigai.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import kaigai.api.Answer.Links;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer whose form a standard sets: a description of the dataset, or an archive.
 *
 * @param fileName the name to save it under; empty for what is to be shown
 * @param namesAddress whether the body names the address of the service
 * @param body writes the body
 */
@Schema(hidden = true)
record FileAnswer(
        Links links,
        Validators validators,
        String mediaType,
        Optional<String> fileName,
        boolean namesAddress,
        Body body)
        implements Document {

    /** A description is negotiated; an archive is what it is. */
    @Override
    public List<String> variesBy() {
        return isCompressed() ? List.of() : List.of(HttpHeaders.ACCEPT);
    }

    @Override
    public boolean isCompressed() {
        return mediaType.equals(MediaTypes.ZIP);
    }
}
