package kaigai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Lets in as many requests that the cache can't answer as can be worked on in a short time, and refuses the others at
 * once: a queue that grows would only have all of them wait.
 */
@ApplicationScoped
class Admission {

    private static final int AFTER_THE_CACHE = 800;

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
        filters.register(this::handle, AFTER_THE_CACHE);
    }

    private void handle(RoutingContext context) {
        if (places.tryAcquire()) {
            Connections.whenTaken(context, places::release);
            context.next();
        } else {
            problems.answer(context, StatusCode.SERVICE_UNAVAILABLE);
        }
    }
}
