package kaigai.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Handler;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Times the requests that the cache doesn't answer, by the template of their path and by status. The framework's own
 * metrics of requests would time each cached answer too, which takes about as long as the answer.
 */
@ApplicationScoped
public class RequestMetrics implements Handler<RoutingContext> {

    /** Where the framework leaves the template of the path, for metrics such as these. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void handle(RoutingContext context) {
        Timer.Sample begun = Timer.start(registry);
        context.addEndHandler(ended -> begun.stop(Timer.builder("kaigai.requests")
                .description("Requests that the response cache did not answer")
                .tag("path", path(context))
                .tag("status", String.valueOf(context.response().getStatusCode()))
                .register(registry)));
        context.next();
    }

    private static String path(RoutingContext context) {
        String template =
                ((HttpServerRequestInternal) context.request()).context().getLocal(TEMPLATE);
        return template == null ? "other" : template;
    }
}
