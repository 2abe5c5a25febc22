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
        return new Reading(releases.settle(Optional.ofNullable(release)), release);
    }
}
