package kaigai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Cuts off who takes an answer so slowly that it has to wait in the middle: with it wait a place and a connection to
 * the database. What fits into the network's buffers keeps nobody.
 */
@ApplicationScoped
class SlowReaders {

    private static final int AFTER_ADMISSION = 790;
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final long LEAST_BYTES = 100 * 1024;

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_ADMISSION);
    }

    private void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        long[] seen = {0};
        long timer = context.vertx().setPeriodic(INTERVAL.toMillis(), now -> {
            long written = response.bytesWritten();
            if (response.writeQueueFull() && written - seen[0] < LEAST_BYTES) {
                Connections.cut(context);
            }
            seen[0] = written;
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        context.next();
    }
}
