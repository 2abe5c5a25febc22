package kaigai.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Limits the requests in progress to as many as can be answered in a short time, and refuses the others at once: in a
 * growing queue all of them would wait. A request is in progress until its answer has been made; how long a client
 * takes to read it doesn't matter, since a large answer is in a file by then.
 */
@ApplicationScoped
public class ConcurrencyLimit implements Handler<RoutingContext> {

    private final ProblemSender problems;
    private final Semaphore permits;

    /**
     * Creates a limit.
     *
     * @param limit how many requests may be in progress that the cache doesn't answer
     */
    ConcurrencyLimit(
            ProblemSender problems, @ConfigProperty(name = "kaigai.requests.limit", defaultValue = "40") int limit) {
        this.problems = problems;
        this.permits = new Semaphore(limit);
    }

    @Override
    public void handle(RoutingContext context) {
        if (permits.tryAcquire()) {
            AtomicBoolean released = new AtomicBoolean();
            context.addHeadersEndHandler(made -> release(released));
            context.addEndHandler(ended -> release(released));
            context.next();
        } else {
            problems.send(context, StatusCode.SERVICE_UNAVAILABLE);
        }
    }

    private void release(AtomicBoolean released) {
        if (released.compareAndSet(false, true)) {
            permits.release();
        }
    }
}
