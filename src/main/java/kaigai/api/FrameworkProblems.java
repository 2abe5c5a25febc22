package kaigai.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** Answers with a problem document what never reaches a resource: the HTTP server's own errors. */
@ApplicationScoped
class FrameworkProblems {

    /** What every path allows (RFC 9110, section 15.5.6 wants a 405 to say so). */
    static final String ALLOWED_METHODS = "GET, HEAD, OPTIONS";

    private static final int BAD_REQUEST = 400;
    private static final int BEFORE_ROUTING = 100;
    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request can't be understood.",
            404, "There is nothing at this path. /openapi lists what there is.",
            405, "This path knows GET, HEAD and OPTIONS only.",
            406, "This is to be had as application/json only.",
            413, "The request is too large.",
            414, "The URL is too long.",
            415, "No request body is taken.",
            431, "The request's headers are too large.",
            500, "Something went wrong on our side.",
            503, "The service can't answer at the moment.");

    private final ObjectMapper json;

    FrameworkProblems(ObjectMapper json) {
        this.json = json;
    }

    /** What a status means here. */
    static String detail(int status) {
        return DETAILS.getOrDefault(status, "The request failed.");
    }

    void install(@Observes Router router) {
        DETAILS.keySet().forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    /**
     * Refuses what is no URL (RFC 3986). The framework does so with an empty body; its own check is switched off by the
     * system property {@code vertx.disableURIValidation}.
     */
    void refuseMalformedUrls(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (isUrl(context.request().uri())) {
                        context.next();
                    } else {
                        answer(context, BAD_REQUEST);
                    }
                },
                BEFORE_ROUTING);
    }

    private static boolean isUrl(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void answer(RoutingContext context, int status) {
        if (context.response().ended()) {
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(Problem.of(status, detail(status), context.request())));
    }

    private String body(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings is always written", e);
        }
    }
}
