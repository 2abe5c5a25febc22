package kaigai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kaigai.query.Releases;
import kaigai.query.SettledRelease;

/** Settles which release a request reads. That comes first: everything after it is immutable. */
@ApplicationScoped
public class Readings {

    private final Releases releases;

    Readings(Releases releases) {
        this.releases = releases;
    }

    /** Of the release that the parameter {@code release} names, or of the current one where it is null. */
    public Reading of(String release) {
        SettledRelease settled = releases.settle(Optional.ofNullable(release));
        return new Reading(
                settled.id(), release, new Basis(settled.id(), Optional.of(settled.since()), release != null));
    }

    /** The same, of what is known of releases, which every publication changes. */
    Reading ofReleases(String release) {
        SettledRelease settled = releases.settle(Optional.ofNullable(release));
        String state = "publication " + releases.lastPublication();
        return new Reading(settled.id(), release, new Basis(state, Optional.empty(), false));
    }
}
