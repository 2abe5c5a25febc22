package kaigai.api;

import jakarta.ws.rs.core.UriInfo;
import kaigai.query.InvalidValueException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses {@code ?release=} and the like, which the framework would pass on as if the parameter had been left out. */
class EmptyParameters {

    @ServerRequestFilter
    void refuse(UriInfo uri) {
        uri.getQueryParameters().forEach((name, values) -> {
            if (values.contains("")) {
                throw new InvalidValueException(name, "", "a value, or no such parameter");
            }
        });
    }
}
