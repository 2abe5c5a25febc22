package kaigai.release;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * The releases in memory: the current one, the one before it, and those that requests name. Which release is current
 * follows the database within two seconds, and stays as it was while the database is down.
 */
@ApplicationScoped
public class Snapshots {

    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    private final ReleaseLoader loader;
    private final List<NextReleaseListener> listeners;
    private final Clock clock;
    private final ExecutorService onDemand = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "snapshot loader");
        thread.setDaemon(true);
        return thread;
    });
    private final AsyncCache<String, Snapshot> named;

    private volatile CurrentRelease current;
    private volatile Snapshot previous;
    private volatile Instant seenAt = Instant.EPOCH;

    /** How many releases are kept in memory. */
    @ConfigMapping(prefix = "kaigai.snapshots")
    interface Config {

        /** How many releases are kept besides the current one and the one before it. */
        @WithDefault("4")
        int others();
    }

    Snapshots(ReleaseLoader loader, @All List<NextReleaseListener> listeners, Clock clock, Config config) {
        this.loader = loader;
        this.listeners = listeners;
        this.clock = clock;
        this.named = Caffeine.newBuilder()
                .maximumSize(config.others())
                .executor(onDemand)
                .buildAsync();
    }

    /** The current release; empty until one has been loaded. A request takes it once, since it may change. */
    public Optional<CurrentRelease> current() {
        return Optional.ofNullable(current);
    }

    /** When the database last said which release is current; the epoch if it never has. */
    public Instant seenAt() {
        return seenAt;
    }

    /** The release with this id, if it is in memory. */
    public Optional<Snapshot> findLoaded(String release) {
        CurrentRelease now = current;
        if (now != null && now.snapshot().release().equals(release)) {
            return Optional.of(now.snapshot());
        }
        Snapshot before = previous;
        if (before != null && before.release().equals(release)) {
            return Optional.of(before);
        }
        CompletableFuture<Snapshot> other = named.getIfPresent(release);
        return Optional.ofNullable(other).map(snapshot -> snapshot.getNow(null));
    }

    /**
     * Loads a release, once for all who wait for it, on a thread of its own.
     *
     * @return fails if the database can't be read; the next call then tries again
     */
    public CompletionStage<Snapshot> load(ReleaseCatalog.Entry release) {
        return findLoaded(release.release())
                .<CompletionStage<Snapshot>>map(CompletableFuture::completedFuture)
                .orElseGet(() -> named.get(release.release(), id -> loader.load(release)));
    }

    /**
     * Makes the release of a publication current once it has been loaded. Only the follower's thread calls this.
     *
     * @param publication the publication in force
     */
    void follow(CurrentPublication publication) {
        seenAt = clock.instant();
        if (current == null || current.publication().id() < publication.id()) {
            CurrentRelease next = loader.loadCurrent(current == null ? ReleaseCatalog.EMPTY : current.catalog())
                    .orElseThrow();
            if (current == null) { // the first answers needn't wait for the preparations
                current = next;
                onDemand.execute(() -> prepare(next));
            } else {
                prepare(next);
                previous = current.snapshot();
                current = next;
            }
            named.synchronous().invalidate(next.snapshot().release());
            LOG.infof("Serving release %s", next.snapshot().release());
        }
    }

    /** Lets the listeners prepare for a release. A failure is logged and doesn't keep the release from being served. */
    private void prepare(CurrentRelease next) {
        for (NextReleaseListener listener : listeners) {
            try {
                listener.prepare(next);
            } catch (RuntimeException e) {
                if (Arc.container() == null || !Arc.container().isRunning()) {
                    return; // the service is stopping
                }
                LOG.warnf(
                        e,
                        "Release %s is served without all of its preparations",
                        next.snapshot().release());
            }
        }
    }

    @PreDestroy
    void stop() {
        onDemand.shutdownNow();
    }
}
