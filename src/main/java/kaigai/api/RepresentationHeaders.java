package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.http.ContentCoding;
import kaigai.http.ContentPolicy;
import kaigai.http.HttpDate;
import kaigai.http.Preconditions;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of each answer what HTTP wants to be said (RFC 9110, RFC 9111), and leaves out what the client has already. */
@ApplicationScoped
class RepresentationHeaders {

    static final String CURRENT = "public, max-age=10, stale-while-revalidate=60, stale-if-error=86400";
    static final String LASTING = "public, max-age=31536000, immutable";

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

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Representation answer) {
            describe(answer, request, response);
        }
    }

    private void describe(Representation answer, ContainerRequestContext request, ContainerResponseContext response) {
        ContentCoding coding = answer.coding(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        Map<String, String> described = of(answer, coding);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        described.forEach(headers::putSingle);
        // The framework adds Accept where there is a choice, and would name it twice.
        if (answer.variesBy().contains(HttpHeaders.ACCEPT)) {
            headers.putSingle(HttpHeaders.VARY, vary(answer, header -> !header.equals(HttpHeaders.ACCEPT)));
        }
        Optional<Instant> modified = answer.basis().modified();
        if (Preconditions.isNotModified(request::getHeaderString, described.get(HttpHeaders.ETAG), modified)) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            headers.remove(HttpHeaders.CONTENT_ENCODING);
            response.setStatus(StatusCode.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static String vary(Representation answer, Predicate<String> said) {
        if (answer.variesBy().isEmpty()) {
            return HttpHeaders.ACCEPT_ENCODING;
        }
        return Stream.concat(answer.variesBy().stream().filter(said), Stream.of(HttpHeaders.ACCEPT_ENCODING))
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
        answer.basis().modified().ifPresent(time -> headers.put(HttpHeaders.LAST_MODIFIED, HttpDate.format(time)));
        headers.put(HttpHeaders.CACHE_CONTROL, answer.basis().lasting() ? LASTING : CURRENT);
        headers.put(HttpHeaders.VARY, vary(answer, header -> true));
        answer.language().ifPresent(tag -> headers.put(HttpHeaders.CONTENT_LANGUAGE, tag));
        String location = answer.links().pinned();
        if (location.length() <= LONGEST_LOCATION) {
            headers.put(HttpHeaders.CONTENT_LOCATION, location);
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
