package kaigai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Cuts off who takes an answer so slowly that much of it waits in memory, or its writer in the middle: with it wait a
 * place and a connection to the database. What fits into the network's buffers keeps nobody.
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
        Reader reader = new Reader(context);
        long timer = context.vertx().setPeriodic(INTERVAL.toMillis(), now -> reader.look());
        Connections.whenTaken(context, () -> context.vertx().cancelTimer(timer));
        context.next();
    }

    /** Who takes an answer, as seen from one look to the next. */
    private static final class Reader {

        private final RoutingContext context;
        private long taken;
        private boolean waiting;

        Reader(RoutingContext context) {
            this.context = context;
        }

        void look() {
            long takenBefore = taken;
            boolean wasWaiting = waiting;
            taken = Connections.taken(context);
            waiting = Connections.isWaiting(context);
            if (waiting && wasWaiting && taken - takenBefore < LEAST_BYTES) {
                Connections.cut(context);
            }
        }
    }
}
