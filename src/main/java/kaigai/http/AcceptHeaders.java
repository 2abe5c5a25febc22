package kaigai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Joins several headers {@code Accept} to the one that they stand for (RFC 9110, section 5.3). Parts of the framework
 * look at the first alone, others at all. The cache passes such requests over.
 */
@ApplicationScoped
class AcceptHeaders {

    private static final int BEFORE_ROUTING = 100;

    void register(@Observes Filters filters) {
        filters.register(AcceptHeaders::join, BEFORE_ROUTING);
    }

    private static void join(RoutingContext context) {
        MultiMap headers = context.request().headers();
        List<String> given = headers.getAll(HttpHeaders.ACCEPT);
        if (given.size() > 1) {
            headers.set(HttpHeaders.ACCEPT, String.join(", ", given));
        }
        context.next();
    }
}
