package kaigai.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaigai.dataset.CurrentRelease;
import kaigai.dataset.Publication;
import kaigai.dataset.Release;
import kaigai.query.ReleaseView.ReportView;

/** Says which release a request reads, and tells of releases. */
@ApplicationScoped
public class Releases {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    private static final int MOST_REMEMBERED = 10_000;

    private final CurrentRelease currentRelease;
    /** Releases are never deleted, so one that was found once needn't be looked for again. */
    private final LoadingCache<String, SettledRelease> existing =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build(this::existing);

    Releases(CurrentRelease currentRelease) {
        this.currentRelease = currentRelease;
    }

    /**
     * The release that is meant. It makes no query for the current one, nor for one that it has found before.
     *
     * @param wanted what the parameter {@code release} says; empty for the current one
     * @throws InvalidValueException if it can't be an id
     * @throws UnknownNameException if there is no such release
     * @throws NothingPublishedException if the current one is meant and there is none
     */
    public SettledRelease settle(Optional<String> wanted) {
        return wanted.map(existing::get).orElseGet(() -> currentRelease
                .publication()
                .map(current -> new SettledRelease(current.release(), current.publishedAt()))
                .orElseThrow(NothingPublishedException::new));
    }

    @ReadsDatabase
    @Transactional
    SettledRelease existing(String id) {
        return new SettledRelease(id, find(id).createdAt);
    }

    /** The number of the last publication; 0 while there is none. */
    @ReadsDatabase
    @Transactional
    public long lastPublication() {
        return Publication.<Publication>find("order by id desc")
                .firstResultOptional()
                .map(publication -> publication.id)
                .orElse(0L);
    }

    /**
     * The release with an id, within the caller's transaction.
     *
     * @throws InvalidValueException if it can't be an id
     * @throws UnknownNameException if there is no such release
     */
    static Release find(String id) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidValueException("release", id, "12 hex digits, as /releases lists them");
        }
        return Release.<Release>findByIdOptional(id).orElseThrow(() -> {
            List<String> known = Release.<Release>listAll().stream()
                    .map(release -> release.id)
                    .toList();
            return new UnknownNameException("release", id, known);
        });
    }

    /**
     * All releases, the last published first.
     *
     * @param current the one that the request has settled on as the current one
     */
    @ReadsDatabase
    @Transactional
    public List<ReleaseView> all(String current) {
        Map<String, Publication> publications = lastPublications();
        Map<String, List<ReportView>> reports = members("").stream()
                .collect(Collectors.groupingBy(Member::release, Collectors.mapping(Member::view, Collectors.toList())));
        return Release.<Release>listAll().stream()
                .sorted((a, b) -> Long.compare(order(publications, b), order(publications, a)))
                .map(release ->
                        view(release, publications, Optional.of(current), reports.getOrDefault(release.id, List.of())))
                .toList();
    }

    /**
     * The release with an id.
     *
     * @throws InvalidValueException if it can't be an id
     * @throws UnknownNameException if there is no such release
     */
    @ReadsDatabase
    @Transactional
    public ReleaseView withId(String id) {
        return view(
                find(id),
                lastPublications(),
                currentRelease.id(),
                members(" where r.id = ?1", id).stream().map(Member::view).toList());
    }

    /** A report of a release. It isn't read as an entity, since that has the report's text. */
    private record Member(String release, String country, String digest, String sourceSha256, Instant importedAt) {

        ReportView view() {
            return new ReportView(country, digest, sourceSha256, importedAt);
        }
    }

    private static List<Member> members(String condition, Object... parameters) {
        return Release.find(
                        "select r.id, report.country, report.digest, report.sourceSha256, report.importedAt"
                                + " from Release r join r.reports report" + condition,
                        parameters)
                .project(Member.class)
                .stream()
                .sorted(Comparator.comparing(Member::country))
                .toList();
    }

    private static Map<String, Publication> lastPublications() {
        return Publication.<Publication>find("order by id").stream()
                .collect(Collectors.toMap(publication -> publication.release.id, it -> it, (earlier, later) -> later));
    }

    private static long order(Map<String, Publication> publications, Release release) {
        return publications.containsKey(release.id) ? publications.get(release.id).id : 0;
    }

    private static ReleaseView view(
            Release release,
            Map<String, Publication> publications,
            Optional<String> current,
            List<ReportView> reports) {
        Instant publishedAt = Optional.ofNullable(publications.get(release.id))
                .map(publication -> publication.publishedAt)
                .orElse(null);
        return ReleaseView.of(release, current.equals(Optional.of(release.id)), publishedAt, reports);
    }
}
