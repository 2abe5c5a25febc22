package kaigai.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Joins several headers {@code Accept} to the one that they stand for (RFC 9110, section 5.3). The cache and parts of
 * the framework look at the first alone, others at all, so that an answer would be kept under the wrong key.
 */
@ApplicationScoped
class AcceptHeaders {

    private static final int BEFORE_THE_CACHE = 1400;

    void register(@Observes Filters filters) {
        filters.register(AcceptHeaders::join, BEFORE_THE_CACHE);
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
