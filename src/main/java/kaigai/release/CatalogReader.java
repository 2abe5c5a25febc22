package kaigai.release;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.dataset.Publication;
import kaigai.dataset.Release;
import kaigai.release.ReleaseCatalog.Entry;
import kaigai.release.ReleaseCatalog.Version;

/** Reads the catalog of releases within the caller's transaction. */
final class CatalogReader {

    private final ReleaseCatalog known;
    private final Map<String, CurrentPublication> lastPublications = new HashMap<>();
    private final Map<String, String> previous = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param known an earlier state of the same database; which reports its releases consist of is not read again
     */
    CatalogReader(ReleaseCatalog known) {
        this.known = known;
    }

    ReleaseCatalog read() {
        Optional<CurrentPublication> current = readPublications();
        Map<String, List<Version>> reports = readReports();
        return new ReleaseCatalog(
                Release.<Release>listAll().stream()
                        .map(release -> entry(release, reports.getOrDefault(release.id, List.of())))
                        .sorted(Comparator.comparing(this::lastPublication).reversed())
                        .toList(),
                current);
    }

    /** Returns the publication in force, which is the last one. */
    private Optional<CurrentPublication> readPublications() {
        CurrentPublication last = null;
        for (CurrentPublication publication : Publication.find(
                        "select id, release.id, publishedAt from Publication order by id")
                .project(CurrentPublication.class)
                .list()) {
            if (last != null && !lastPublications.containsKey(publication.release())) {
                previous.put(publication.release(), last.release());
            }
            lastPublications.put(publication.release(), publication);
            last = publication;
        }
        return Optional.ofNullable(last);
    }

    private record Member(
            String release, long report, String country, String digest, String sourceSha256, Instant importedAt) {}

    private Map<String, List<Version>> readReports() {
        Map<String, List<Version>> reports = new HashMap<>();
        known.entries().forEach(entry -> reports.put(entry.release(), entry.reports()));
        Map<Long, Version> versions = known.entries().stream()
                .flatMap(entry -> entry.reports().stream())
                .distinct()
                .collect(Collectors.toMap(Version::id, version -> version));
        List<String> knownIds =
                Stream.concat(Stream.of(""), reports.keySet().stream()).toList();
        Release.find(
                        "select r.id, v.id, v.country, v.digest, v.sourceSha256, v.importedAt"
                                + " from Release r join r.reports v where r.id not in ?1",
                        knownIds)
                .project(Member.class)
                .stream()
                .collect(Collectors.groupingBy(Member::release))
                .forEach((release, members) -> reports.put(
                        release,
                        members.stream()
                                .map(member -> versions.computeIfAbsent(member.report(), id -> version(member)))
                                .sorted(Comparator.comparing(Version::country))
                                .toList()));
        return reports;
    }

    private static Version version(Member member) {
        return new Version(
                member.report(), member.country(), member.digest(), member.sourceSha256(), member.importedAt());
    }

    private Entry entry(Release release, List<Version> reports) {
        return new Entry(
                release.id,
                release.digest,
                release.createdAt,
                Optional.ofNullable(lastPublications.get(release.id)).map(CurrentPublication::publishedAt),
                Optional.ofNullable(previous.get(release.id)),
                reports);
    }

    private long lastPublication(Entry entry) {
        CurrentPublication publication = lastPublications.get(entry.release());
        return publication == null ? 0 : publication.id();
    }
}
