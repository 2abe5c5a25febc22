package kaigai.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Times the requests that the cache doesn't answer, by the template of their path and by status, of which there are
 * few, whatever is asked for.
 */
@ApplicationScoped
class RequestMetrics {

    private static final int AFTER_THE_CACHE = 900;
    /** Where the framework leaves the template of the path, for metrics such as these. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_THE_CACHE);
    }

    private void handle(RoutingContext context) {
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
