package kaigai.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Dates responses (RFC 9110, section 6.6.1), which the framework doesn't. The time is formatted once a second. */
@ApplicationScoped
public class DateHeader implements Handler<RoutingContext> {

    private static final long SECOND = 1000;

    private final Clock clock;
    private volatile CharSequence now;

    DateHeader(Clock clock, Vertx vertx) {
        this.clock = clock;
        tick();
        vertx.setPeriodic(SECOND, timer -> tick());
    }

    private void tick() {
        now = HttpHeaders.createOptimized(HttpDate.format(clock.instant()));
    }

    @Override
    public void handle(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, now);
        context.next();
    }
}
