package kaigai.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import kaigai.http.Problem;
import kaigai.http.ProblemSender;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers HEAD and OPTIONS. HEAD is answered as GET, and the body left out when the answer is sent; the framework would
 * leave the making of the answer out, and with it the headers that describe it. OPTIONS the framework would answer for
 * any path, even for those that don't exist; of a method that no resource has, it says whether the path or the method
 * is unknown.
 */
class Methods {

    private static final String NO_METHOD = "NONE";

    @ServerRequestFilter(preMatching = true)
    void look(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.setMethod(NO_METHOD);
        } else if (request.getMethod().equals(HttpMethod.HEAD)) {
            request.setMethod(HttpMethod.GET);
        }
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(NotAllowedException e, HttpServerRequest request) {
        boolean isAsked = request.method() == io.vertx.core.http.HttpMethod.OPTIONS;
        return (isAsked ? RestResponse.ResponseBuilder.<Problem>ok() : refusal(request))
                .header(HttpHeaders.ALLOW, ProblemSender.ALLOWED_METHODS)
                .build();
    }

    private static RestResponse.ResponseBuilder<Problem> refusal(HttpServerRequest request) {
        int status = StatusCode.METHOD_NOT_ALLOWED;
        return ProblemMappers.response(Problem.of(status, ProblemSender.detail(status), request));
    }
}
