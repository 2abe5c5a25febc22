package kaigai.cache;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kaigai.release.CurrentPublication;
import kaigai.release.CurrentRelease;
import kaigai.release.Snapshots;

/**
 * Answers requests from the cache, on the event loop. Of several requests for an answer that the cache doesn't have,
 * the first makes it, and the others wait.
 */
@ApplicationScoped
public class CachedAnswers implements Handler<RoutingContext> {

    private static final long LONGEST_WAIT_SECONDS = 30;

    private final ResponseCache cache;
    private final Snapshots snapshots;
    private final AnswerSender sender;

    CachedAnswers(ResponseCache cache, Snapshots snapshots, AnswerSender sender) {
        this.cache = cache;
        this.snapshots = snapshots;
        this.sender = sender;
    }

    @Override
    public void handle(RoutingContext context) {
        Optional<CacheKey> key = cache.isOn()
                ? snapshots
                        .current()
                        .map(CurrentRelease::publication)
                        .map(CurrentPublication::id)
                        .flatMap(publication -> CacheKey.of(context.request(), publication))
                : Optional.empty();
        if (key.isPresent()) {
            answer(key.get(), context);
        } else {
            context.next();
        }
    }

    private void answer(CacheKey key, RoutingContext context) {
        CompletableFuture<StoredAnswer> made = new CompletableFuture<>();
        CompletableFuture<StoredAnswer> answer = cache.get(key, made);
        if (answer == made) {
            PendingAnswer.begin(cache, key, made, context);
            context.next();
        } else if (answer.isDone()) {
            send(key, answer, context);
        } else {
            Context eventLoop = Vertx.currentContext();
            answer.copy().orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).whenComplete((sent, failure) -> {
                eventLoop.runOnContext(now -> {
                    if (context.response().closed()) {
                        return;
                    }
                    if (answer.isDone()) {
                        send(key, answer, context);
                    } else {
                        context.next();
                    }
                });
            });
        }
    }

    /** Sends what was made for another request; has this one make it where that made nothing to keep. */
    private void send(CacheKey key, CompletableFuture<StoredAnswer> answer, RoutingContext context) {
        StoredAnswer made = answer.getNow(null);
        if (made == null) {
            context.next();
        } else if (!sender.send(made, context)) {
            cache.remove(key, answer);
            answer(key, context);
        }
    }
}
