package kaigai.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Where the service is, as the client sees it, for documents that are read far from where they were asked for. A cache
 * keeps what it got from one address apart from what it got from another (RFC 9111, section 2), so that the answers may
 * differ. Behind a proxy, {@code quarkus.http.proxy.*} says whether its word counts.
 */
@RequestScoped
public class ServiceAddress {

    private final UriInfo uri;

    ServiceAddress(UriInfo uri) {
        this.uri = uri;
    }

    /** The address without a slash at its end; empty for a client that doesn't name a host. */
    public String base() {
        URI base = uri.getBaseUri();
        return base.getRawAuthority() == null ? "" : base.toString().replaceFirst("/$", "");
    }
}
