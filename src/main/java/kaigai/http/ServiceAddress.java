package kaigai.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address under which clients know the service: its public URL, if the operator has set one. It may have a path, if
 * the service is a part of a larger site. No header of a proxy changes the address.
 */
@ApplicationScoped
public class ServiceAddress {

    private final String publicUrl;
    private final CurrentVertxRequest request;

    /**
     * Creates an address.
     *
     * @param publicUrl the public URL, such as {@code https://data.example.jp/kaigai}
     * @throws IllegalArgumentException if it isn't an absolute http or https URL without query and fragment
     */
    ServiceAddress(@ConfigProperty(name = "kaigai.public-url") Optional<URI> publicUrl, CurrentVertxRequest request) {
        this.publicUrl = publicUrl.map(ServiceAddress::checked).orElse("");
        this.request = request;
    }

    private static String checked(URI url) {
        boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!isWeb || url.getRawAuthority() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "KAIGAI_PUBLIC_URL is %s; expected: an address such as https://data.example.jp/kaigai."
                            .formatted(url));
        }
        return url.toString().replaceFirst("/+$", "");
    }

    /** What stands before the paths in links: the public URL, or nothing, so that links are relative. */
    public String base() {
        return publicUrl;
    }

    /**
     * The absolute address, for documents that are read far from where they were asked for: the public URL, or else
     * what the current request names as the host. Empty for a request that names none.
     */
    public String absolute() {
        if (!publicUrl.isEmpty()) {
            return publicUrl;
        }
        HttpServerRequest current = request.getCurrent().request();
        return current.authority() == null ? "" : current.scheme() + "://" + current.authority();
    }
}
