package kaigai.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Which release is the current one on this server. It follows the database within two seconds, and is the last one
 * known while the database is away.
 */
@ApplicationScoped
public class CurrentRelease {

    private final ReleasePreparations preparations;
    private final Clock clock;
    private volatile CurrentPublication publication;
    private volatile Instant seenAt = Instant.EPOCH;
    private volatile boolean prepared;

    CurrentRelease(ReleasePreparations preparations, Clock clock) {
        this.preparations = preparations;
        this.clock = clock;
    }

    /** What made it so, without a query; empty while nothing is published. A request asks once, since it may change. */
    public Optional<CurrentPublication> publication() {
        return Optional.ofNullable(publication);
    }

    /** Its id. */
    public Optional<String> id() {
        return publication().map(CurrentPublication::release);
    }

    /**
     * Whether the server has warmed up: the first release is prepared, or has been for long enough. One that hasn't
     * answers slowly, and soon has more requests than it can answer where many come.
     */
    public boolean isPrepared() {
        return prepared;
    }

    /** When the database was last seen to say what it is; the epoch while it never has. */
    public Instant seenAt() {
        return seenAt;
    }

    /**
     * Makes a publication's release the current one once it is prepared, unless the publication is older than one that
     * was seen: a standby that lags behind may still tell of that. The first one isn't waited for, so that the server
     * is there sooner. One thread at a time may call this.
     */
    void become(CurrentPublication next) {
        seenAt = clock.instant();
        if (publication == null) {
            publication = next;
            preparations.startFirst(next).thenRun(() -> prepared = true);
        } else if (publication.id() < next.id()) {
            preparations.run(next);
            publication = next;
        }
    }
}
