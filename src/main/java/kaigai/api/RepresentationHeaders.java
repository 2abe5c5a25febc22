package kaigai.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of each answer what HTTP wants to be said (RFC 9110, RFC 9111), and leaves out what the client has already. */
class RepresentationHeaders {

    static final String CURRENT = "public, max-age=10, stale-while-revalidate=60, stale-if-error=86400";
    static final String LASTING = "public, max-age=31536000, immutable";

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
        MultivaluedMap<String, Object> headers = response.getHeaders();
        ContentCoding coding = ContentCoding.of(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        String entityTag = entityTags.of(answer, coding);
        Optional<Instant> modified = answer.basis().modified();
        headers.putSingle(HttpHeaders.ETAG, entityTag);
        modified.ifPresent(time -> headers.putSingle(HttpHeaders.LAST_MODIFIED, HttpDate.format(time)));
        headers.putSingle(HttpHeaders.CACHE_CONTROL, answer.basis().lasting() ? LASTING : CURRENT);
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding");
        headers.putSingle(HttpHeaders.CONTENT_LOCATION, answer.links().pinned());
        if (Preconditions.isNotModified(request::getHeaderString, entityTag, modified)) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatus(StatusCode.NOT_MODIFIED);
            response.setEntity(null);
            return;
        }
        coding.header().ifPresent(name -> headers.putSingle(HttpHeaders.CONTENT_ENCODING, name));
        if (answer instanceof TableAnswer table) {
            describe(table, headers);
        }
    }

    private static void describe(TableAnswer table, MultivaluedMap<String, Object> headers) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, table.format().mediaType());
        table.fileName()
                .ifPresent(name ->
                        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
        if (!table.pages().isEmpty()) {
            String pages = table.pages().entrySet().stream()
                    .map(page -> "<%s>; rel=\"%s\"".formatted(page.getValue(), page.getKey()))
                    .collect(Collectors.joining(", "));
            headers.putSingle(HttpHeaders.LINK, pages);
        }
    }
}
