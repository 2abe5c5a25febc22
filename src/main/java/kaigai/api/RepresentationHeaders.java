package kaigai.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.http.ContentCoding;
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
    private static final CharSequence CONTENT_LANGUAGE = HttpHeaders.createOptimized("Content-Language");
    private static final CharSequence CONTENT_DISPOSITION = HttpHeaders.createOptimized("Content-Disposition");
    private static final CharSequence LINK = HttpHeaders.createOptimized("Link");

    private final EntityTags entityTags;

    RepresentationHeaders(EntityTags entityTags) {
        this.entityTags = entityTags;
    }

    private static String vary(Representation answer) {
        return Stream.concat(answer.variesBy().stream(), Stream.of("Accept-Encoding"))
                .collect(Collectors.joining(", "));
    }

    /** The headers of an answer in a coding, but for its length. */
    MultiMap of(Representation answer, ContentCoding coding) {
        MultiMap headers = HttpHeaders.headers();
        add(headers, HttpHeaders.CONTENT_TYPE, answer.mediaType());
        coding.header().ifPresent(name -> add(headers, HttpHeaders.CONTENT_ENCODING, name));
        add(headers, HttpHeaders.ETAG, entityTags.of(answer, coding));
        answer.validators()
                .modified()
                .ifPresent(time -> add(headers, HttpHeaders.LAST_MODIFIED, HttpDate.format(time)));
        add(headers, HttpHeaders.CACHE_CONTROL, answer.validators().isImmutable() ? IMMUTABLE : CURRENT);
        add(headers, HttpHeaders.VARY, vary(answer));
        answer.language().ifPresent(tag -> add(headers, CONTENT_LANGUAGE, tag));
        String location = answer.links().pinned();
        if (location.length() <= LONGEST_LOCATION) {
            add(headers, HttpHeaders.CONTENT_LOCATION, location);
        }
        answer.fileName().ifPresent(name -> {
            add(headers, HttpHeaders.ACCEPT_RANGES, "bytes");
            add(headers, CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        });
        links(answer.pages()).ifPresent(links -> add(headers, LINK, links));
        return headers;
    }

    /** The names and values are hashed and encoded once, and not each time the answer is sent. */
    private static void add(MultiMap headers, CharSequence name, String value) {
        headers.add(name, HttpHeaders.createOptimized(value));
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
