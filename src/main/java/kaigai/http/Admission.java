package kaigai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Limits the requests in progress to as many as can be answered in a short time, and refuses the others at once: in a
 * growing queue all of them would wait. A request is in progress until its answer has been made; how long a reader
 * takes doesn't matter, since a large answer is in a file by then.
 */
@ApplicationScoped
class Admission {

    /** Behind everything that refuses requests or waits. */
    private static final int LAST = 80;

    private final FrameworkProblems problems;
    private final Semaphore places;

    /**
     * Makes one with all places free.
     *
     * @param places how many requests may be under way that the cache doesn't answer
     */
    Admission(
            FrameworkProblems problems,
            @ConfigProperty(name = "kaigai.requests.limit", defaultValue = "40") int places) {
        this.problems = problems;
        this.places = new Semaphore(places);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, LAST);
    }

    private void handle(RoutingContext context) {
        if (places.tryAcquire()) {
            Runnable release = releaseOnce();
            context.addHeadersEndHandler(made -> release.run());
            context.addEndHandler(ended -> release.run());
            context.next();
        } else {
            problems.answer(context, StatusCode.SERVICE_UNAVAILABLE);
        }
    }

    private Runnable releaseOnce() {
        AtomicBoolean released = new AtomicBoolean();
        return () -> {
            if (released.compareAndSet(false, true)) {
                places.release();
            }
        };
    }
}
