package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.http.ContentCoding;
import kaigai.http.ContentPolicy;
import kaigai.http.HttpDate;

/** The headers of answers (RFC 9110, RFC 9111). */
@ApplicationScoped
class RepresentationHeaders {

    static final String CURRENT = "public, max-age=10, stale-while-revalidate=60, stale-if-error=86400";
    static final String IMMUTABLE = "public, max-age=31536000, immutable";

    /**
     * What a long URL would make longer is left out of the headers, since a proxy refuses an answer whose headers take
     * more than a few KB: nginx by default more than 4. In JSON the body says the same.
     */
    private static final int LONGEST_LOCATION = 1000;

    private static final int LONGEST_LINKS = 2000;
    private static final String NEXT = "next";

    private final EntityTags entityTags;

    RepresentationHeaders(EntityTags entityTags) {
        this.entityTags = entityTags;
    }

    /** The strong entity tag of an answer, in quotes. */
    String entityTag(Representation answer, ContentCoding coding) {
        return entityTags.of(answer, coding);
    }

    private static String vary(Representation answer) {
        return Stream.concat(answer.variesBy().stream(), Stream.of(HttpHeaders.ACCEPT_ENCODING))
                .collect(Collectors.joining(", "));
    }

    /** The headers of an answer in a coding. */
    Map<String, String> of(Representation answer, ContentCoding coding) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, answer.mediaType());
        headers.put(
                ContentPolicy.HEADER,
                ContentPolicy.of(answer.mediaType(), false).value());
        coding.header().ifPresent(name -> headers.put(HttpHeaders.CONTENT_ENCODING, name));
        headers.put(HttpHeaders.ETAG, entityTags.of(answer, coding));
        answer.validators().modified().ifPresent(time -> headers.put(HttpHeaders.LAST_MODIFIED, HttpDate.format(time)));
        headers.put(HttpHeaders.CACHE_CONTROL, answer.validators().isImmutable() ? IMMUTABLE : CURRENT);
        headers.put(HttpHeaders.VARY, vary(answer));
        answer.language().ifPresent(tag -> headers.put(HttpHeaders.CONTENT_LANGUAGE, tag));
        String location = answer.links().pinned();
        if (location.length() <= LONGEST_LOCATION) {
            headers.put(HttpHeaders.CONTENT_LOCATION, location);
        }
        if (answer.fileName().isPresent()) {
            headers.put("Accept-Ranges", "bytes");
        }
        answer.fileName()
                .ifPresent(
                        name -> headers.put(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
        links(answer.pages()).ifPresent(links -> headers.put(HttpHeaders.LINK, links));
        return headers;
    }

    /** Where there is no room for all, the next page is the one that can't be done without. */
    private static Optional<String> links(Map<String, String> pages) {
        return pages.entrySet().stream()
                .map(page -> link(page.getKey(), page.getValue()))
                .reduce((some, more) -> some + ", " + more)
                .filter(RepresentationHeaders::hasRoom)
                .or(() -> Optional.ofNullable(pages.get(NEXT))
                        .map(next -> link(NEXT, next))
                        .filter(RepresentationHeaders::hasRoom));
    }

    private static boolean hasRoom(String links) {
        return links.length() <= LONGEST_LINKS;
    }

    private static String link(String relation, String path) {
        return "<%s>; rel=\"%s\"".formatted(path, relation);
    }
}
