package kaigai.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers with every response what they may do with it, and to guess no other media type. */
@ApplicationScoped
class SecurityHeaders {

    private static final int BEFORE_ALL_ELSE = 2000;
    private static final int AFTER_THE_CACHE = 900;
    private static final String SWAGGER_UI = "/swagger-ui";

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_GUESS = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::protect, BEFORE_ALL_ELSE);
        filters.register(SecurityHeaders::addPolicy, AFTER_THE_CACHE);
    }

    /** Adds the headers to a problem that no filter may have seen. */
    static void add(HttpServerResponse response) {
        response.putHeader(CONTENT_TYPE_OPTIONS, NO_GUESS)
                .putHeader(REFERRER_POLICY, NO_REFERRER)
                .putHeader(ContentPolicy.HEADER, ContentPolicy.DATA.value());
    }

    private static void protect(RoutingContext context) {
        context.response().putHeader(CONTENT_TYPE_OPTIONS, NO_GUESS).putHeader(REFERRER_POLICY, NO_REFERRER);
        context.next();
    }

    /** What is kept in the cache has its policy among its headers, as {@link RepresentationHeaders} made them. */
    private static void addPolicy(RoutingContext context) {
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
