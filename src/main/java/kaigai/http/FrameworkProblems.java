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

/** Answers with a problem document what never reaches a resource: the HTTP server's own errors. */
@ApplicationScoped
public class FrameworkProblems {

    /** What every path allows (RFC 9110, section 15.5.6 wants a 405 to say so). */
    public static final String ALLOWED_METHODS = "GET, HEAD, OPTIONS";

    /** After how long it is worth trying again (RFC 9110, section 10.2.3). */
    public static final String SECONDS_UNTIL_RETRY = "5";

    private static final int FIRST = Integer.MIN_VALUE;
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
    public static String detail(int status) {
        return DETAILS.getOrDefault(status, "The request failed.");
    }

    void install(@Observes Router router) {
        DETAILS.keySet().forEach(status -> router.errorHandler(status, context -> answer(context, status)));
        router.route().order(FIRST).failureHandler(this::refused);
    }

    /** What is refused before it is routed, such as a malformed Host, has seen no filter. */
    private void refused(RoutingContext context) {
        int status = context.statusCode();
        if (DETAILS.containsKey(status) && status < StatusCode.INTERNAL_SERVER_ERROR) {
            answer(context, status);
        } else {
            context.next();
        }
    }

    /** Answers with a problem in the usual words. */
    public void answer(RoutingContext context, int status) {
        answer(context, status, detail(status));
    }

    /** Answers with a problem, unless there is an answer already. */
    public void answer(RoutingContext context, int status, String detail) {
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
        CommonHeaders.setFixed(response.headers());
        response.setStatusCode(status)
                .putHeader(ContentPolicy.HEADER, ContentPolicy.DATA.value())
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
