package kaigai.query;

import java.time.Instant;
import java.util.List;
import kaigai.release.CurrentRelease;
import kaigai.release.ReleaseCatalog;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release as it is served. */
@Schema(name = "Release", description = "One complete, immutable state of the dataset.")
public record ReleaseView(
        @Schema(description = "Id: the first 12 hex digits of `digest`; a value of the parameter `release`")
        String release,

        @Schema(
                description =
                        "SHA-256, in hex, of the digests of its reports in ascending order, each with a line feed")
        String digest,

        @Schema(description = "Whether it is the one that answers without the parameter `release`")
        boolean current,

        @Schema(description = "When it was last published (RFC 3339); null for one that never was", nullable = true)
        Instant publishedAt,

        @Schema(description = "The reports that it consists of, by country")
        List<ReportView> reports) {

    /** A report of a release. */
    @Schema(name = "Report", description = "The version of a report that a release holds.")
    public record ReportView(
            @Schema(description = "Id of the country or city that it is on")
            String country,

            @Schema(description = "SHA-256, in hex, of the rows that were read out of it, as canonical JSON")
            String digest,

            @Schema(description = "SHA-256, in hex, of the report's text")
            String sourceSha256,

            @Schema(description = "When this version was imported (RFC 3339)")
            Instant importedAt) {

        static ReportView of(ReleaseCatalog.Version version) {
            return new ReportView(version.country(), version.digest(), version.sourceSha256(), version.importedAt());
        }
    }

    /** A release of the catalog. */
    public static ReleaseView of(ReleaseCatalog.Entry entry, CurrentRelease current) {
        return new ReleaseView(
                entry.release(),
                entry.digest(),
                entry.release().equals(current.snapshot().release()),
                entry.publishedAt().orElse(null),
                entry.reports().stream().map(ReportView::of).toList());
    }
}
