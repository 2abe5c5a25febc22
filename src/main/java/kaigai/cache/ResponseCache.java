package kaigai.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps answers that are ready to be sent. A release never changes, so nothing in it is ever wrong: what isn't asked
 * for any more makes room. What is asked for once doesn't push out what is asked for often.
 */
@ApplicationScoped
public class ResponseCache {

    private static final int LARGEST_PART = 8;
    private static final int OTHER_NAMES = 1_000;

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final long size;
    private final Cache<CacheKey, StoredAnswer> answers;
    private final Cache<CacheKey, CacheKey> canonicalKeys =
            Caffeine.newBuilder().maximumSize(OTHER_NAMES).build();

    /**
     * Makes an empty one.
     *
     * @param size how much memory its answers may take in all; 0 keeps none
     */
    ResponseCache(@ConfigProperty(name = "kaigai.response-cache.size", defaultValue = "16M") MemorySize size) {
        this.size = size.asLongValue();
        answers = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(this.size)
                .weigher((CacheKey key, StoredAnswer answer) -> key.weight() + answer.weight())
                .build();
    }

    /** Whether it keeps anything. */
    public boolean isOn() {
        return size > 0;
    }

    /** The answer under a key, or under the canonical key that it was found to mean. */
    public Optional<StoredAnswer> find(CacheKey key) {
        StoredAnswer answer = answers.getIfPresent(key);
        if (answer == null) {
            CacheKey canonical = canonicalKeys.getIfPresent(key);
            answer = canonical == null ? null : answers.getIfPresent(canonical);
        }
        if (answer != null) {
            hits.increment();
        }
        return Optional.ofNullable(answer);
    }

    /** Counts a request whose answer had to be made. */
    void missed() {
        misses.increment();
    }

    /** How large the body of an answer that is kept may be. */
    public int largestBody() {
        return (int) Math.min(size / LARGEST_PART, Integer.MAX_VALUE);
    }

    /** How much room there is for answers in all. */
    public long size() {
        return size;
    }

    /** How often an answer was found. */
    long hits() {
        return hits.sum();
    }

    /** How often none was. */
    long misses() {
        return misses.sum();
    }

    /** About how many bytes of memory the answers take. */
    long weight() {
        return answers.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** Keeps an answer that was asked for by a key, under its canonical one. */
    public void keep(CacheKey key, CacheKey canonical, StoredAnswer answer) {
        if (answer.body().length() <= largestBody()) {
            answers.put(canonical, answer);
            if (!key.equals(canonical)) {
                canonicalKeys.put(key, canonical);
            }
        }
    }
}
