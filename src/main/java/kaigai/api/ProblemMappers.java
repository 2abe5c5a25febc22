package kaigai.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import kaigai.cache.NoRoomException;
import kaigai.http.Problem;
import kaigai.http.ProblemSender;
import kaigai.query.InvalidValueException;
import kaigai.query.NothingPublishedException;
import kaigai.query.UnknownNameException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource or the framework throws into a problem document. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int SERVER_ERROR = 500;

    @ServerExceptionMapper
    RestResponse<Problem> unknown(UnknownNameException e, HttpServerRequest request) {
        return response(Problem.of(RestResponse.StatusCode.NOT_FOUND, e.getMessage(), request))
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(InvalidValueException e, HttpServerRequest request) {
        return response(Problem.of(RestResponse.StatusCode.BAD_REQUEST, e.getMessage(), request, e.parameter()))
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAcceptable(NotAcceptableMediaTypeException e, HttpServerRequest request) {
        return response(Problem.of(RestResponse.StatusCode.NOT_ACCEPTABLE, e.getMessage(), request))
                .build();
    }

    /** What may be available in a while. */
    @ServerExceptionMapper({NothingPublishedException.class, ReleaseNotLoadedException.class, NoRoomException.class})
    RestResponse<Problem> unavailable(Exception e, HttpServerRequest request) {
        return response(Problem.of(RestResponse.StatusCode.SERVICE_UNAVAILABLE, e.getMessage(), request))
                .header(HttpHeaders.RETRY_AFTER, ProblemSender.SECONDS_UNTIL_RETRY)
                .build();
    }

    /** What the framework refuses: no such path or media type. */
    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException e, HttpServerRequest request) {
        int status = e.getResponse().getStatus();
        return response(Problem.of(status, ProblemSender.detail(status), request))
                .build();
    }

    /** A fault of ours: the log gets all of it, and the user nothing. */
    @ServerExceptionMapper
    RestResponse<Problem> failed(Throwable e, HttpServerRequest request) {
        LOG.errorf(e, "%s %s failed", request.method(), request.path());
        return response(Problem.of(SERVER_ERROR, ProblemSender.detail(SERVER_ERROR), request))
                .build();
    }

    static ResponseBuilder<Problem> response(Problem problem) {
        return ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
