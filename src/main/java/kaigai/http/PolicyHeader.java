package kaigai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers with every response what may run in it; what is kept in the cache says so among its headers. */
@ApplicationScoped
class PolicyHeader {

    private static final int AFTER_THE_CACHE = 900;
    private static final String SWAGGER_UI = "/swagger-ui";

    void register(@Observes Filters filters) {
        filters.register(PolicyHeader::add, AFTER_THE_CACHE);
    }

    private static void add(RoutingContext context) {
        context.addHeadersEndHandler(complete -> {
            MultiMap headers = context.response().headers();
            if (!headers.contains(ContentPolicy.HEADER)) {
                boolean isSwaggerUi = context.request().path().startsWith(SWAGGER_UI);
                ContentPolicy policy = ContentPolicy.of(headers.get(HttpHeaders.CONTENT_TYPE), isSwaggerUi);
                headers.set(ContentPolicy.HEADER, policy.value());
            }
        });
        context.next();
    }
}
