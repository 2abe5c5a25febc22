package kaigai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Refuses requests that are larger than any that means something. What is larger by far, the HTTP server refuses before
 * it has read it whole.
 */
@ApplicationScoped
class RequestLimits {

    static final int LONGEST_URL = 8 * 1024;
    static final int LARGEST_HEADERS = 16 * 1024;
    static final int LARGEST_BODY = 1024;

    private static final int AFTER_THE_CACHE = 950;

    private final FrameworkProblems problems;

    RequestLimits(FrameworkProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_THE_CACHE);
    }

    private void handle(RoutingContext context) {
        Optional<Integer> status = refusal(context.request());
        if (status.isEmpty()) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(ended -> context.request().connection().close());
            problems.answer(context, status.get());
        }
    }

    private static Optional<Integer> refusal(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URL) {
            return Optional.of(StatusCode.URI_TOO_LONG);
        }
        int headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length();
        }
        if (headers > LARGEST_HEADERS) {
            return Optional.of(StatusCode.REQUEST_HEADER_FIELDS_TOO_LARGE);
        }
        return isTooLarge(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                ? Optional.of(StatusCode.PAYLOAD_TOO_LARGE)
                : Optional.empty();
    }

    /** No operation takes a body. A small one, which some clients send all the same, is passed over. */
    private static boolean isTooLarge(String contentLength) {
        return contentLength != null
                && (contentLength.length() > String.valueOf(LARGEST_BODY).length()
                        || Integer.parseInt(contentLength) > LARGEST_BODY);
    }
}
