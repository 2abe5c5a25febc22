package kaigai.cache;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that the framework gets to see. */
@ApplicationScoped
class FrameworkVisits {

    private static final int BEFORE_ALL_ELSE = 10_000;

    private final AtomicInteger count = new AtomicInteger();

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    count.incrementAndGet();
                    context.next();
                },
                BEFORE_ALL_ELSE);
    }

    int count() {
        return count.get();
    }
}
