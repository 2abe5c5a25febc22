package kaigai.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import kaigai.api.Answer.Links;
import kaigai.http.Language;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page for people, or what a browser draws it with.
 *
 * @param language the language of a page; empty for what has none
 * @param address the service's address, which is in a page; empty for what has none
 * @param isNegotiated whether the request's headers chose its language and media type, and not its URL
 * @param body writes the body
 */
@Schema(hidden = true)
public record PageAnswer(
        Links links,
        Validators validators,
        String mediaType,
        Optional<String> language,
        String address,
        boolean isNegotiated,
        Body body)
        implements Document {

    /** A page, which is another in another language and at another address. */
    public static PageAnswer page(
            Links links, Validators validators, Language language, String address, boolean isNegotiated, Body body) {
        String state = String.join(" ", validators.state(), language.tag(), address);
        return new PageAnswer(
                links,
                new Validators(state, validators.modified(), validators.isImmutable()),
                MediaTypes.HTML + ";charset=UTF-8",
                Optional.of(language.tag()),
                address,
                isNegotiated,
                body);
    }

    /** What a browser draws pages with, at a path that names its digest, and therefore for ever. */
    public static PageAnswer asset(String path, String mediaType, byte[] bytes) {
        return new PageAnswer(
                new Links(path, null, path),
                new Validators(path, Optional.empty(), true),
                mediaType,
                Optional.empty(),
                "",
                false,
                out -> {
                    try (out) {
                        out.write(bytes);
                    }
                });
    }

    @Override
    public List<String> variesBy() {
        return isNegotiated ? List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE) : List.of();
    }

    @Override
    public boolean isCompressed() {
        return false;
    }
}
