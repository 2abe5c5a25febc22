package kaigai.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaigai.dataset.Publication;
import kaigai.dataset.Release;

/** Says which release a request reads, and tells of releases. */
@ApplicationScoped
public class Releases {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");

    /**
     * The id of the release that is meant.
     *
     * @param wanted what the parameter {@code release} says; empty for the current one
     * @throws InvalidValueException if it can't be an id
     * @throws UnknownNameException if there is no such release
     * @throws NothingPublishedException if the current one is meant and there is none
     */
    @Transactional
    public String settle(Optional<String> wanted) {
        return wanted.map(this::existing)
                .orElseGet(() -> Release.currentId().orElseThrow(NothingPublishedException::new));
    }

    private String existing(String id) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidValueException("release", id, "12 hex digits, as /releases lists them");
        }
        if (Release.count("id", id) == 0) {
            List<String> known = Release.<Release>listAll().stream()
                    .map(release -> release.id)
                    .toList();
            throw new UnknownNameException("release", id, known);
        }
        return id;
    }

    /** The number of the last publication; 0 while there is none. */
    @Transactional
    public long lastPublication() {
        return Publication.<Publication>find("order by id desc")
                .firstResultOptional()
                .map(publication -> publication.id)
                .orElse(0L);
    }

    /** All releases, the last published first. */
    @Transactional
    public List<ReleaseView> all() {
        Map<String, Publication> publications = lastPublications();
        Optional<String> current = Release.currentId();
        return Release.<Release>find("select distinct r from Release r left join fetch r.reports").list().stream()
                .sorted((a, b) -> Long.compare(order(publications, b), order(publications, a)))
                .map(release -> view(release, publications, current))
                .toList();
    }

    /**
     * The release with an id.
     *
     * @throws InvalidValueException if it can't be an id
     * @throws UnknownNameException if there is no such release
     */
    @Transactional
    public ReleaseView withId(String id) {
        return view(Release.findById(existing(id)), lastPublications(), Release.currentId());
    }

    private static Map<String, Publication> lastPublications() {
        return Publication.<Publication>find("order by id").stream()
                .collect(Collectors.toMap(publication -> publication.release.id, it -> it, (earlier, later) -> later));
    }

    private static long order(Map<String, Publication> publications, Release release) {
        return publications.containsKey(release.id) ? publications.get(release.id).id : 0;
    }

    private static ReleaseView view(Release release, Map<String, Publication> publications, Optional<String> current) {
        Instant publishedAt = Optional.ofNullable(publications.get(release.id))
                .map(publication -> publication.publishedAt)
                .orElse(null);
        return ReleaseView.of(release, current.equals(Optional.of(release.id)), publishedAt);
    }
}
