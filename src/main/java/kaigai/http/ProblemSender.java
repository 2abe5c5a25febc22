package kaigai.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Sends problem documents for requests that no resource answers, among them the HTTP server's own errors. */
@ApplicationScoped
public class ProblemSender {

    /** What every path allows (RFC 9110, section 15.5.6 wants a 405 to say so). */
    public static final String ALLOWED_METHODS = "GET, HEAD, OPTIONS";

    /** The value of {@code Retry-After}. */
    public static final String SECONDS_UNTIL_RETRY = "5";

    /** What the framework's settings add to other responses: a malformed request is refused before they apply. */
    private static final Map<String, String> FIXED_HEADERS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private static final int FIRST = Integer.MIN_VALUE;
    private static final Map<Integer, String> DETAILS = Map.ofEntries(
            Map.entry(400, "The request can't be understood."),
            Map.entry(404, "No resource has this path. /openapi lists the paths."),
            Map.entry(405, "The methods of this path are GET, HEAD and OPTIONS."),
            Map.entry(
                    406,
                    "None of the media types that Accept names is available here. /openapi lists those of each path."),
            Map.entry(411, "The request has a body of unknown length. Send none: no path takes a body."),
            Map.entry(412, "The answer is another version than the one that If-Match or If-Unmodified-Since names."),
            Map.entry(413, "The request is too large."),
            Map.entry(414, "The URL is too long."),
            Map.entry(415, "No path takes a body."),
            Map.entry(431, "The request's headers are too large."),
            Map.entry(501, "The service doesn't know this transfer coding."),
            Map.entry(500, "Something went wrong on our side."),
            Map.entry(503, "The service can't answer at the moment."),
            Map.entry(505, "The versions of HTTP are 1.0 and 1.1."));

    private final ObjectMapper json;

    ProblemSender(ObjectMapper json) {
        this.json = json;
    }

    /** The description of a status. */
    public static String detail(int status) {
        return DETAILS.getOrDefault(status, "The request failed.");
    }

    void install(@Observes Router router) {
        DETAILS.keySet().forEach(status -> router.errorHandler(status, context -> send(context, status)));
        router.route().order(FIRST).failureHandler(this::refused);
    }

    /** Answers requests that are refused before they are routed, such as one with a malformed {@code Host}. */
    private void refused(RoutingContext context) {
        int status = context.statusCode();
        if (DETAILS.containsKey(status) && status < StatusCode.INTERNAL_SERVER_ERROR) {
            send(context, status);
        } else {
            context.next();
        }
    }

    /** Sends a problem with the usual description of its status. */
    public void send(RoutingContext context, int status) {
        send(context, status, detail(status));
    }

    /** Sends a problem, unless a response was sent already. */
    public void send(RoutingContext context, int status, String detail) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (status == StatusCode.METHOD_NOT_ALLOWED) {
            response.putHeader(HttpHeaders.ALLOW, ALLOWED_METHODS);
        }
        if (status == StatusCode.SERVICE_UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        if (!response.headers().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            FIXED_HEADERS.forEach(response::putHeader);
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(Problem.of(status, detail, context.request())));
    }

    private String body(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings is always written", e);
        }
    }
}
