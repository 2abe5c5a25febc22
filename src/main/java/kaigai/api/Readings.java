package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kaigai.query.Releases;

/** Settles which release a request reads. That comes first: everything after it is immutable. */
@ApplicationScoped
class Readings {

    private final Releases releases;

    Readings(Releases releases) {
        this.releases = releases;
    }

    /** Of the release that the parameter {@code release} names, or of the current one where it is null. */
    Reading of(String release) {
        String settled = releases.settle(Optional.ofNullable(release));
        return new Reading(settled, release, new Basis(settled, Optional.empty(), release != null));
    }

    /** The same, of what is known of releases, which every publication changes. */
    Reading ofReleases(String release) {
        Reading reading = of(release);
        String state = "publication " + releases.lastPublication();
        return new Reading(reading.release(), release, new Basis(state, Optional.empty(), false));
    }
}
