package kaigai.cache;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kaigai.http.CommonHeaders;
import kaigai.release.CurrentPublication;
import kaigai.release.CurrentRelease;
import kaigai.release.Snapshots;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers from the cache on the event loop, before anything else looks at the request. Of requests for the same that
 * isn't there yet, the first goes on, and the others wait for what it makes.
 */
@ApplicationScoped
public class CachedAnswers {

    private static final int BEFORE_ALL_ELSE = 1000;
    private static final String KEY = CacheKey.class.getName();
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final ResponseCache cache;
    private final Snapshots snapshots;
    private final CommonHeaders common;
    private final AnswerSender sender;
    private final Map<CacheKey, List<Runnable>> waiting = new ConcurrentHashMap<>();
    /** An access log lists what the framework sees. */
    private final boolean isEachLogged;

    private volatile boolean stopping;

    CachedAnswers(
            ResponseCache cache,
            Snapshots snapshots,
            CommonHeaders common,
            AnswerSender sender,
            @ConfigProperty(name = "quarkus.http.access-log.enabled", defaultValue = "false") boolean isEachLogged) {
        this.cache = cache;
        this.snapshots = snapshots;
        this.common = common;
        this.sender = sender;
        this.isEachLogged = isEachLogged;
    }

    /** Under what key the answer to a request is to be kept; empty for not at all. */
    public static Optional<CacheKey> key(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /** From now on the framework sees each request, so that its answer can let the connection go. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    /** The header that dates an answer, and the line that ends its headers. */
    byte[] dateLine() {
        return common.dateLine();
    }

    void register(@Observes Filters filters) {
        if (cache.isOn()) {
            filters.register(this::handle, BEFORE_ALL_ELSE);
        }
    }

    /** What the cache has for a request for data, when nobody is to wait for it. */
    Optional<StoredAnswer> find(HttpMethod method, String url, MultiMap headers) {
        if (stopping) {
            return Optional.empty();
        }
        return publication()
                .flatMap(publication -> CacheKey.ofData(method, url, headers, publication))
                .flatMap(cache::find);
    }

    private void handle(RoutingContext context) {
        if (!isEachLogged) {
            FastLane.open(this, context.request());
        }
        Optional<CacheKey> key = publication().flatMap(publication -> CacheKey.of(context.request(), publication));
        if (key.isEmpty()) {
            context.next();
            return;
        }
        if (!isSent(key.get(), context)) {
            cache.missed();
            make(key.get(), context);
        }
    }

    private void make(CacheKey key, RoutingContext context) {
        List<Runnable> first = new ArrayList<>();
        List<Runnable> others = waiting.putIfAbsent(key, first);
        if (others != null && join(others, key, context)) {
            return;
        }
        context.put(KEY, key);
        if (others == null) {
            Runnable release = () -> release(key, first);
            // The answer is kept before its head is sent; how long its reader takes is of no concern to the others.
            context.addHeadersEndHandler(begun -> release.run());
            context.addEndHandler(ended -> release.run());
        }
        context.next();
    }

    /** Lets a request wait for the first; false where that has ended meanwhile. */
    private boolean join(List<Runnable> others, CacheKey key, RoutingContext context) {
        Context eventLoop = Vertx.currentContext();
        Vertx vertx = context.vertx();
        boolean[] gone = {false};
        Runnable goOn = () -> eventLoop.runOnContext(now -> {
            // Who has left wouldn't be told that the answer has ended, and would keep his place for ever.
            if (!gone[0] && !context.response().closed()) {
                gone[0] = true;
                if (!isSent(key, context)) {
                    goOn(key, context);
                }
            }
        });
        synchronized (others) {
            if (waiting.get(key) != others) {
                return false;
            }
            others.add(goOn);
        }
        vertx.setTimer(LONGEST_WAIT_MILLIS, timer -> goOn.run());
        return true;
    }

    private static void goOn(CacheKey key, RoutingContext context) {
        context.put(KEY, key);
        context.next();
    }

    private void release(CacheKey key, List<Runnable> others) {
        synchronized (others) {
            waiting.remove(key, others);
        }
        others.forEach(Runnable::run);
    }

    /** Whether the cache has the answer, which is sent then. */
    private boolean isSent(CacheKey key, RoutingContext context) {
        Optional<StoredAnswer> answer = cache.find(key);
        if (answer.isPresent() && !sender.send(answer.get(), context)) {
            cache.drop(key, answer.get());
            return false;
        }
        return answer.isPresent();
    }

    private Optional<Long> publication() {
        return snapshots.current().map(CurrentRelease::publication).map(CurrentPublication::id);
    }
}
