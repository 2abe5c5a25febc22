package kaigai.http;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Refuses requests that the framework would take: those larger than any that means something, bodies of unknown length,
 * other versions of HTTP than 1.0 and 1.1, more than one {@code Host} (RFC 9112, section 3.2), and URLs that programs
 * read in different ways. What is larger by far, the HTTP server refuses before it has read it whole.
 */
@ApplicationScoped
public class RequestValidator implements Handler<RoutingContext> {

    static final int LONGEST_URL = 8 * 1024;
    static final int LARGEST_HEADERS = 16 * 1024;
    static final int LARGEST_BODY = 1024;

    private final ProblemSender problems;

    RequestValidator(ProblemSender problems) {
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Integer> status = refusal(request);
        if (status.isPresent()) {
            // What follows on the connection may be the rest of the request that is refused.
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(ended -> request.connection().close());
            problems.send(context, status.get());
            return;
        }
        Optional<String> fault = request.headers().getAll(HttpHeaders.HOST).size() > 1
                ? Optional.of("The request has more than one Host header.")
                : RequestTarget.fault(request.uri(), request.path());
        fault.ifPresentOrElse(detail -> problems.send(context, StatusCode.BAD_REQUEST, detail), context::next);
    }

    private static Optional<Integer> refusal(HttpServerRequest request) {
        if (request.version() == null) {
            return Optional.of(StatusCode.HTTP_VERSION_NOT_SUPPORTED);
        }
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
        String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null) {
            return Optional.of(
                    HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encoding.strip())
                            ? StatusCode.LENGTH_REQUIRED
                            : StatusCode.NOT_IMPLEMENTED);
        }
        return isTooLarge(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                ? Optional.of(StatusCode.PAYLOAD_TOO_LARGE)
                : Optional.empty();
    }

    /** No operation takes a body. A small one, which some clients send all the same, is ignored. */
    private static boolean isTooLarge(String contentLength) {
        return contentLength != null
                && (contentLength.length() > String.valueOf(LARGEST_BODY).length()
                        || Integer.parseInt(contentLength) > LARGEST_BODY);
    }
}
