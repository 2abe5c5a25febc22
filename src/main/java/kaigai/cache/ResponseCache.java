package kaigai.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps answers that are ready to be sent. A release never changes, so that no answer is ever outdated; the least
 * useful ones make room for others. An answer that is being made is in the cache too, as a future that whoever asks for
 * the same waits for.
 */
@ApplicationScoped
public class ResponseCache implements MeterBinder {

    /** An answer that takes a larger part of the cache is not kept. */
    private static final int LARGEST_PART = 8;

    private final long size;
    private final AsyncCache<CacheKey, StoredAnswer> answers;

    /**
     * Creates an empty cache.
     *
     * @param size how much memory its answers may take in all; 0 turns the cache off
     */
    ResponseCache(@ConfigProperty(name = "kaigai.response-cache.size", defaultValue = "16M") MemorySize size) {
        this.size = size.asLongValue();
        answers = Caffeine.newBuilder()
                .executor(Runnable::run)
                .recordStats()
                .maximumWeight(this.size)
                .weigher((CacheKey key, StoredAnswer answer) -> key.weight() + answer.weight())
                .removalListener((CacheKey key, StoredAnswer answer, RemovalCause cause) -> discard(answer))
                .buildAsync();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, answers, "kaigai.responses");
    }

    /** Whether the cache keeps anything. */
    public boolean isOn() {
        return size > 0;
    }

    /** How much memory the answers may take in all, in bytes. */
    public long size() {
        return size;
    }

    /**
     * Finds the answer under a key, which may still be in the making.
     *
     * @param made becomes the answer under the key if there is none, and is returned then; the caller completes it,
     *     with null if there is nothing to keep
     */
    public CompletableFuture<StoredAnswer> get(CacheKey key, CompletableFuture<StoredAnswer> made) {
        return answers.get(key, (absent, executor) -> made);
    }

    /** Whether an answer is small enough to be kept. */
    boolean hasRoomFor(StoredAnswer answer) {
        return answer.weight() <= size / LARGEST_PART;
    }

    /** Removes an answer whose file has been deleted. */
    void remove(CacheKey key, CompletableFuture<StoredAnswer> answer) {
        answers.asMap().remove(key, answer);
    }

    /** Keeps an answer that nobody has asked for yet. */
    public void put(CacheKey key, StoredAnswer answer) {
        boolean isKept = hasRoomFor(answer);
        if (isKept) {
            answers.put(key, CompletableFuture.completedFuture(answer));
        }
        if (answer.body() instanceof Body.OnDisk disk) {
            disk.file().close();
            if (!isKept) {
                disk.file().discard();
            }
        }
    }

    private static void discard(StoredAnswer answer) {
        if (answer != null && answer.body() instanceof Body.OnDisk disk) {
            disk.file().discard();
        }
    }
}
