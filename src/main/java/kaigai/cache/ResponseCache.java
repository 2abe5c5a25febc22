package kaigai.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
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
                .removalListener((CacheKey key, StoredAnswer answer, RemovalCause cause) -> discard(answer))
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

    private static void discard(StoredAnswer answer) {
        if (answer != null && answer.body() instanceof Body.OnDisk disk) {
            disk.file().discard();
        }
    }

    /** Drops an answer whose file has been deleted. */
    void drop(CacheKey key, StoredAnswer answer) {
        answers.asMap().remove(key, answer);
        CacheKey canonical = canonicalKeys.getIfPresent(key);
        if (canonical != null) {
            answers.asMap().remove(canonical, answer);
        }
    }

    /** Counts a request whose answer had to be made. */
    void missed() {
        misses.increment();
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

    /**
     * Keeps an answer that was asked for by a key, under its canonical one.
     *
     * @return false if it is too large to be kept
     */
    public boolean keep(CacheKey key, CacheKey canonical, StoredAnswer answer) {
        if (answer.weight() > size / LARGEST_PART) {
            return false;
        }
        answers.put(canonical, answer.offHeap());
        name(key, canonical);
        return true;
    }

    /** Keeps an answer that nobody has asked for yet. */
    public void keepMade(CacheKey canonical, StoredAnswer answer) {
        boolean isKept = keep(canonical, canonical, answer);
        if (answer.body() instanceof Body.OnDisk disk) {
            disk.file().close();
            if (!isKept) {
                disk.file().discard();
            }
        }
    }

    /** Notes that a key means a canonical one. */
    public void name(CacheKey key, CacheKey canonical) {
        if (!key.equals(canonical)) {
            canonicalKeys.put(key, canonical);
        }
    }
}
