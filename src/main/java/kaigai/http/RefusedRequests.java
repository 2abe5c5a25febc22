package kaigai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Refuses, before it is routed, what the framework would take: URLs that are read in more than one way, a request for
 * two hosts, and methods that the framework's own paths don't look at.
 */
@ApplicationScoped
class RefusedRequests {

    private static final int BEFORE_ROUTING = 100;
    private static final Pattern OF_THE_FRAMEWORK = Pattern.compile("/openapi(\\.\\w+)?/?|/swagger-ui(/.*)?");
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final FrameworkProblems problems;

    RefusedRequests(FrameworkProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseSeveralHosts, BEFORE_ROUTING + 1);
        filters.register(this::refuseUrls, BEFORE_ROUTING);
        filters.register(this::refuseMethods, BEFORE_ROUTING - 1);
    }

    /** RFC 9112, section 3.2. */
    private void refuseSeveralHosts(RoutingContext context) {
        if (context.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
            problems.answer(context, StatusCode.BAD_REQUEST, "The request has more than one header Host.");
        } else {
            context.next();
        }
    }

    /** The framework's own check is switched off by the system property {@code vertx.disableURIValidation}. */
    private void refuseUrls(RoutingContext context) {
        Optional<String> fault =
                RequestTarget.fault(context.request().uri(), context.request().path());
        fault.ifPresentOrElse(detail -> problems.answer(context, StatusCode.BAD_REQUEST, detail), context::next);
    }

    private void refuseMethods(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (READS.contains(method)
                || !OF_THE_FRAMEWORK.matcher(context.request().path()).matches()) {
            context.next();
        } else if (method == HttpMethod.OPTIONS) {
            context.response()
                    .putHeader(HttpHeaders.ALLOW, FrameworkProblems.ALLOWED_METHODS)
                    .end();
        } else {
            problems.answer(context, StatusCode.METHOD_NOT_ALLOWED);
        }
    }
}
