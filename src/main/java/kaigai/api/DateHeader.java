package kaigai.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Dates every response (RFC 9110, section 6.6.1). The time is written once a second and not for each of them. */
@ApplicationScoped
class DateHeader {

    private static final int BEFORE_ALL_ELSE = 2000;
    private static final long SECOND = 1000;

    private final Clock clock;
    private volatile CharSequence now;

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters, Vertx vertx) {
        tick();
        vertx.setPeriodic(SECOND, timer -> tick());
        filters.register(this::add, BEFORE_ALL_ELSE);
    }

    private void tick() {
        now = HttpHeaders.createOptimized(HttpDate.format(clock.instant()));
    }

    private void add(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, now);
        context.next();
    }
}
