package kaigai.dataset;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Lets every {@link ReleasePreparation} prepare for a release, all at the same time. */
@ApplicationScoped
class ReleasePreparations {

    /** With the longest time between two polls it stays under the two seconds in which a server follows. */
    static final Duration LONGEST = Duration.ofMillis(750);
    /** Of the first release, which nobody waits for but who asks whether the server is ready. */
    private static final Duration LONGEST_OF_FIRST = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(ReleasePreparations.class);

    private final List<ReleasePreparation> preparations;
    private final Set<CompletableFuture<Void>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    ReleasePreparations(@All List<ReleasePreparation> preparations) {
        this.preparations = preparations;
    }

    /** Returns when all have ended, failed or taken too long. */
    void run(CurrentPublication publication) {
        start(publication, LONGEST).join();
    }

    /** Returns at once; what it returns completes when all have ended, failed or taken too long. */
    CompletableFuture<Void> startFirst(CurrentPublication publication) {
        return start(publication, LONGEST_OF_FIRST);
    }

    private CompletableFuture<Void> start(CurrentPublication publication, Duration longest) {
        return CompletableFuture.allOf(preparations.stream()
                .map(preparation -> start(preparation, publication, longest))
                .toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> start(
            ReleasePreparation preparation, CurrentPublication publication, Duration longest) {
        if (ending) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> work =
                CompletableFuture.runAsync(() -> preparation.prepare(publication), ReleasePreparations::startThread);
        running.add(work);
        work.whenComplete((done, failure) -> running.remove(work));
        return work.copy().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).exceptionally(failure -> {
            tell(failure, publication.release());
            return null;
        });
    }

    /** Nothing is prepared any more, and what uses the database has ended before its connections go. */
    void end(@Observes ShutdownEvent event) {
        ending = true;
        preparations.forEach(ReleasePreparation::end);
        CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> null)
                .join();
    }

    private static void tell(Throwable failure, String release) {
        if (failure instanceof TimeoutException) {
            LOG.infof("Release %s becomes the current one while what prepares for it still runs", release);
        } else {
            LOG.infof(
                    "Release %s becomes the current one though what prepares for it failed: %s",
                    release, failure.toString().replaceAll("\\s+", " "));
            LOG.debugf(failure, "What prepares for release %s failed", release);
        }
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "release preparation");
        thread.setDaemon(true);
        thread.start();
    }
}
