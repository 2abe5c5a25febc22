package kaigai.release;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kaigai.dataset.ContentDigest;
import kaigai.dataset.Report;
import kaigai.release.ReleaseCatalog.Version;
import kaigai.report.ReportReader;

/** Checks everything that is stored against the digests that name it. It reads one report version at a time. */
@ApplicationScoped
public class Verification {

    private final ReleaseLoader loader;

    Verification(ReleaseLoader loader) {
        this.loader = loader;
    }

    /**
     * The result.
     *
     * @param reports how many report versions are stored
     * @param releases how many releases are stored
     * @param damages what differs from what was stored, in words; empty if nothing does
     * @param unknown the report versions, in words, of which only the text could be checked, because another version of
     *     the program makes other rows of them
     */
    public record Result(int reports, int releases, List<String> damages, List<String> unknown) {}

    /** Verifies the database. */
    public Result run() {
        List<String> damages = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<Version> versions = QuarkusTransaction.requiringNew().call(Verification::versions);
        Set<Long> readByThisVersion =
                new HashSet<>(QuarkusTransaction.requiringNew().call(Verification::readByThisVersion));
        for (Version version : versions) {
            String name = "report %d on %s".formatted(version.id(), version.country());
            try {
                LoadedReport report = loader.read(List.of(version)).get(version.id());
                if (!isTextIntact(report)) {
                    damages.add("The text of " + name + " has changed.");
                }
                if (!areRowsIntact(report)) {
                    if (readByThisVersion.contains(version.id())) {
                        damages.add("The rows of " + name + " have changed.");
                    } else {
                        unknown.add("The rows of " + name + " were made by another version of the program.");
                    }
                }
            } catch (IllegalStateException | UncheckedIOException e) {
                damages.add("The rows of " + name + " can't be read: " + e.getMessage());
            }
        }
        ReleaseCatalog catalog = loader.readCatalog(ReleaseCatalog.EMPTY);
        catalog.entries().stream()
                .filter(release -> !release.digest()
                        .equals(ContentDigest.ofRelease(
                                release.reports().stream().map(Version::digest).toList())))
                .forEach(release -> damages.add(
                        "Release " + release.release() + " doesn't consist of the reports that it was made of."));
        return new Result(versions.size(), catalog.entries().size(), damages, unknown);
    }

    private static List<Version> versions() {
        return Report.find("select id, country, digest, sourceSha256, importedAt from Report order by id")
                .project(Version.class)
                .list();
    }

    private static List<Long> readByThisVersion() {
        return Panache.getSession()
                .createNativeQuery("SELECT report_id FROM report_reading WHERE reader_version = ?1", Long.class)
                .setParameter(1, ReportReader.VERSION)
                .getResultList();
    }

    private static boolean isTextIntact(LoadedReport report) {
        return report.version()
                .sourceSha256()
                .equals(ContentDigest.ofText(report.source().getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean areRowsIntact(LoadedReport report) {
        Version version = report.version();
        return version.country().equals(report.country())
                && version.digest().equals(ContentDigest.ofReport(report.rows(), version.sourceSha256()));
    }
}
