package kaigai.api;

import java.util.Optional;
import kaigai.api.Answer.Links;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer whose form a standard sets: a description of the dataset, or an archive.
 *
 * @param fileName the name of the file to save it as; empty for what is to be shown
 * @param body writes the body
 */
@Schema(hidden = true)
record FileAnswer(Links links, Basis basis, String mediaType, Optional<String> fileName, Body body)
        implements Document {

    @Override
    public boolean isStreamed() {
        return isCompressed();
    }

    @Override
    public boolean isCompressed() {
        return mediaType.equals(MediaTypes.ZIP);
    }
}
