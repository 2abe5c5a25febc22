package kaigai.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaigai.api.Answer.Links;
import kaigai.format.Format;
import kaigai.http.ContentCoding;

/** An answer that is about to be sent (RFC 9110, section 3.2). */
public sealed interface Representation permits Answer, SearchAnswer, HomeAnswer, Document {

    /** Where it is and where to go from here. */
    Links links();

    /** What tells its versions apart. */
    Validators validators();

    /** The media type of its body. */
    default String mediaType() {
        return Format.JSON.mediaType();
    }

    /**
     * Paths of other pages by their relation to this one (RFC 8288): {@code first}, {@code prev}, {@code next},
     * {@code last}; empty where the answer is the whole.
     */
    default Map<String, String> pages() {
        return Map.of();
    }

    /**
     * The headers of the request, besides {@code Accept-Encoding}, that decide between it and others at the same URL.
     */
    default List<String> variesBy() {
        return List.of();
    }

    /** The language of its readers; empty where it isn't for a reader of one language. */
    default Optional<String> language() {
        return Optional.empty();
    }

    /** The name of the file to save it as; empty for what is to be shown. */
    default Optional<String> fileName() {
        return Optional.empty();
    }

    /** Whether its body names the address of the service, so that it depends on more than its URL. */
    default boolean namesAddress() {
        return false;
    }

    /** How its body is coded for a client that says this in {@code Accept-Encoding}; null for nothing. */
    default ContentCoding coding(String acceptEncoding) {
        return ContentCoding.of(acceptEncoding);
    }
}
