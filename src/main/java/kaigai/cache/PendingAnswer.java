package kaigai.cache;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An answer that a request makes while others may wait for it. */
public final class PendingAnswer {

    private static final String NAME = PendingAnswer.class.getName();

    private final ResponseCache cache;
    private final CacheKey key;
    private final CompletableFuture<StoredAnswer> answer;

    private PendingAnswer(ResponseCache cache, CacheKey key, CompletableFuture<StoredAnswer> answer) {
        this.cache = cache;
        this.key = key;
        this.answer = answer;
    }

    /**
     * Has a request make the answer under a key. When its response begins or its client leaves, nobody waits longer.
     */
    static void begin(
            ResponseCache cache, CacheKey key, CompletableFuture<StoredAnswer> answer, RoutingContext context) {
        context.put(NAME, new PendingAnswer(cache, key, answer));
        context.addHeadersEndHandler(begun -> answer.complete(null));
        context.addEndHandler(ended -> answer.complete(null));
    }

    /** The answer that a request makes for others too; empty if it makes none for the cache. */
    public static Optional<PendingAnswer> of(RoutingContext context) {
        return Optional.ofNullable(context.get(NAME));
    }

    /** What the request asks for. */
    public CacheKey key() {
        return key;
    }

    /**
     * Gives the answer to the cache and to all who wait for it.
     *
     * @return false if it is too large to be kept
     */
    public boolean keep(StoredAnswer made) {
        return cache.hasRoomFor(made) && answer.complete(made);
    }
}
