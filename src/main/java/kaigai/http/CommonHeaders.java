package kaigai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds what every response says. Scripts of any origin may read it (the Fetch Standard's CORS protocol), for every
 * origin alike, so that a shared cache need not keep an answer for each; and no browser guesses another media type.
 */
@ApplicationScoped
public class CommonHeaders {

    private static final List<CharSequence> FIXED = optimised(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "ETag, Link, Content-Location, Content-Disposition, Retry-After",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer");

    private static final List<CharSequence> OF_PREFLIGHTS = optimised(
            "Access-Control-Allow-Methods", FrameworkProblems.ALLOWED_METHODS,
            "Access-Control-Allow-Headers", "*",
            "Access-Control-Max-Age", "86400");

    private static final int AFTER_THE_CACHE = 950;
    private static final long SECOND = 1000;

    private final Clock clock;
    private volatile CharSequence now;
    private volatile byte[] dateLine;

    CommonHeaders(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters, Vertx vertx) {
        tick();
        vertx.setPeriodic(SECOND, timer -> tick());
        filters.register(this::add, AFTER_THE_CACHE);
    }

    /** Sets all but the time. What is kept in the cache has them among its own. */
    public static void setFixed(MultiMap headers) {
        set(FIXED, headers);
    }

    /** Dates a response (RFC 9110, section 6.6.1). The time is written once a second and not for each of them. */
    public void date(HttpServerResponse response) {
        response.putHeader(HttpHeaders.DATE, now);
    }

    /** The same as HTTP/1.1 writes it, and the empty line behind the last header. */
    public byte[] dateLine() {
        return dateLine;
    }

    private void tick() {
        String time = HttpDate.format(clock.instant());
        now = HttpHeaders.createOptimized(time);
        dateLine = "date: %s\r\n\r\n".formatted(time).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void add(RoutingContext context) {
        HttpServerResponse response = context.response();
        setFixed(response.headers());
        if (context.request().method() == HttpMethod.OPTIONS) {
            set(OF_PREFLIGHTS, response.headers());
        }
        date(response);
        context.next();
    }

    /** One by one: all at once would have the names hashed anew each time. */
    private static void set(List<CharSequence> namesAndValues, MultiMap headers) {
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            headers.set(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
    }

    private static List<CharSequence> optimised(String... namesAndValues) {
        return Stream.of(namesAndValues).map(HttpHeaders::createOptimized).toList();
    }
}
