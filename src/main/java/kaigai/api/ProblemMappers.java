package kaigai.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import kaigai.dataset.DatabaseFailure;
import kaigai.http.FrameworkProblems;
import kaigai.http.Problem;
import kaigai.query.DatabaseAwayException;
import kaigai.query.DatabaseBusyException;
import kaigai.query.InvalidValueException;
import kaigai.query.NothingPublishedException;
import kaigai.query.ReleaseMissingException;
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

    /** What may be had in a while, and says so in words of its own. */
    @ServerExceptionMapper({
        NothingPublishedException.class,
        ReleaseMissingException.class,
        DatabaseAwayException.class,
        DatabaseBusyException.class,
        NoRoomException.class
    })
    RestResponse<Problem> notNow(RuntimeException e, HttpServerRequest request) {
        return unavailable(e.getMessage(), request);
    }

    /** What the framework refuses: no such path or media type. */
    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException e, HttpServerRequest request) {
        int status = e.getResponse().getStatus();
        return response(Problem.of(status, FrameworkProblems.detail(status), request))
                .build();
    }

    /** The database is away, or a fault is ours: of that the log gets all and the user nothing. */
    @ServerExceptionMapper
    RestResponse<Problem> failed(Throwable e, HttpServerRequest request) {
        if (DatabaseFailure.isUnavailability(e) || DatabaseFailure.isCanceled(e)) {
            LOG.warnf("%s %s: the database doesn't answer: %s", request.method(), request.path(), e.getMessage());
            return unavailable(FrameworkProblems.detail(RestResponse.StatusCode.SERVICE_UNAVAILABLE), request);
        }
        LOG.errorf(e, "%s %s failed", request.method(), request.path());
        return response(Problem.of(SERVER_ERROR, FrameworkProblems.detail(SERVER_ERROR), request))
                .build();
    }

    private static RestResponse<Problem> unavailable(String detail, HttpServerRequest request) {
        return response(Problem.of(RestResponse.StatusCode.SERVICE_UNAVAILABLE, detail, request))
                .header(HttpHeaders.RETRY_AFTER, FrameworkProblems.SECONDS_UNTIL_RETRY)
                .build();
    }

    static ResponseBuilder<Problem> response(Problem problem) {
        return ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
