package kaigai.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import kaigai.http.FrameworkProblems;
import kaigai.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Says what a path allows. The framework would answer OPTIONS for any path, of those that there aren't too; but of a
 * method that no resource has, it tells whether it was the path or the method that it didn't find.
 */
class PathOptions {

    private static final String NO_METHOD = "NONE";

    @ServerRequestFilter(preMatching = true)
    void look(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.setMethod(NO_METHOD);
        }
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(NotAllowedException e, HttpServerRequest request) {
        boolean isAsked = request.method() == io.vertx.core.http.HttpMethod.OPTIONS;
        return (isAsked ? RestResponse.ResponseBuilder.<Problem>ok() : refusal(request))
                .header(HttpHeaders.ALLOW, FrameworkProblems.ALLOWED_METHODS)
                .build();
    }

    private static RestResponse.ResponseBuilder<Problem> refusal(HttpServerRequest request) {
        int status = StatusCode.METHOD_NOT_ALLOWED;
        return ProblemMappers.response(Problem.of(status, FrameworkProblems.detail(status), request));
    }
}
