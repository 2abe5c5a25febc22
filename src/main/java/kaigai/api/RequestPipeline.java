package kaigai.api;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kaigai.cache.CachedAnswers;
import kaigai.http.ConcurrencyLimit;
import kaigai.http.DateHeader;
import kaigai.http.PipelinedRequests;
import kaigai.http.ProblemSender;
import kaigai.http.RequestMetrics;
import kaigai.http.RequestValidator;
import kaigai.http.UrlNormaliser;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * The handlers that a request passes before it reaches a resource, in this order. The framework's settings have added
 * the headers that every response has before them.
 */
@ApplicationScoped
class RequestPipeline {

    private static final int FIRST_PRIORITY = 1000;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern OF_THE_FRAMEWORK = Pattern.compile("/openapi(\\.\\w+)?/?|/swagger-ui(/.*)?");
    private static final Set<String> SWAGGER_UI_PAGES = Set.of("/swagger-ui", "/swagger-ui/", "/swagger-ui/index.html");

    private final List<Handler<RoutingContext>> handlers;
    private final ProblemSender problems;

    private volatile boolean stopping;

    RequestPipeline(
            DateHeader date,
            UrlNormaliser urls,
            CachedAnswers cache,
            OpenApiDocument document,
            RequestMetrics metrics,
            RequestValidator validator,
            Negotiation negotiation,
            ReleaseSelector releases,
            ConcurrencyLimit limit,
            ProblemSender problems) {
        this.problems = problems;
        handlers = List.of(
                // Every response is dated.
                date,
                // A service that stops has its clients open their next connections to another.
                this::closeWhenStopping,
                // A client that sends more than it reads makes nobody wait but itself.
                PipelinedRequests::install,
                // The same request has the same URL.
                urls,
                // Most requests end here.
                cache,
                // The framework has these paths too, and would answer before any resource.
                document,
                this::showSwaggerUi,
                // What the cache doesn't answer takes time, which is measured.
                metrics,
                // Bad requests are refused before they cost anything.
                validator,
                this::refuseMethods,
                // From here on Accept is known to the service alone.
                negotiation,
                // A request that waits for its release to be loaded takes nothing from the others.
                releases,
                // What is left makes an answer, on a thread of its own.
                limit);
    }

    void register(@Observes Filters filters) {
        for (int i = 0; i < handlers.size(); i++) {
            filters.register(handlers.get(i), FIRST_PRIORITY - i);
        }
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    private void closeWhenStopping(RoutingContext context) {
        if (stopping) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(ended -> context.request().connection().close());
        }
        context.next();
    }

    /** The framework's own page of Swagger UI works at the root of a site alone. */
    private void showSwaggerUi(RoutingContext context) {
        if (SWAGGER_UI_PAGES.contains(context.request().path())
                && READS.contains(context.request().method())) {
            context.reroute("/pages/en/swagger-ui");
        } else {
            context.next();
        }
    }

    /** The framework's own paths take any method. */
    private void refuseMethods(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (READS.contains(method)
                || !OF_THE_FRAMEWORK.matcher(context.request().path()).matches()) {
            context.next();
        } else if (method == HttpMethod.OPTIONS) {
            context.response()
                    .putHeader(HttpHeaders.ALLOW, ProblemSender.ALLOWED_METHODS)
                    .end();
        } else {
            problems.send(context, StatusCode.METHOD_NOT_ALLOWED);
        }
    }
}
