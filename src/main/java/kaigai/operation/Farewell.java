package kaigai.operation;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets connections go once the service has been told to stop: each answer ends its connection, so that a proxy sends
 * the next request elsewhere, and none comes upon a connection that is being closed.
 */
@ApplicationScoped
class Farewell {

    private static final int BEFORE_THE_CACHE = 1900;

    private volatile boolean stopping;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_THE_CACHE);
    }

    private void handle(RoutingContext context) {
        if (stopping) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(ended -> context.request().connection().close());
        }
        context.next();
    }
}
