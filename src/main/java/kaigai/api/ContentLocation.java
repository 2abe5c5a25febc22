package kaigai.api;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the canonical URL of every answer: {@code /countries/denmark} where {@code /countries/DK} was asked for. */
class ContentLocation {

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        if (response.getEntity() instanceof Answer<?> answer) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LOCATION, answer.links().self());
        }
    }
}
