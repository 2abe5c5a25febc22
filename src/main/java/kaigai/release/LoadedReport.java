package kaigai.release;

import java.time.Instant;
import kaigai.dataset.ReportRows;

/**
 * A report version in memory: its text and its rows. All snapshots that contain a report version share one instance, so
 * instances are compared by identity.
 */
public final class LoadedReport {

    private final String digest;
    private final String sourceSha256;
    private final Instant importedAt;
    private final String source;
    private final ReportRows rows;

    LoadedReport(String digest, String sourceSha256, Instant importedAt, String source, ReportRows rows) {
        this.digest = digest;
        this.sourceSha256 = sourceSha256;
        this.importedAt = importedAt;
        this.source = source;
        this.rows = rows;
    }

    /** The id of the country or city that the report is on. */
    public String country() {
        return rows.country().country();
    }

    /** The SHA-256 of its rows and text, in hex. */
    public String digest() {
        return digest;
    }

    /** The SHA-256 of the text in UTF-8, in hex. */
    public String sourceSha256() {
        return sourceSha256;
    }

    /** When this version was imported into the database. */
    public Instant importedAt() {
        return importedAt;
    }

    /** The report's text, as it came. */
    public String source() {
        return source;
    }

    /** The rows that the report gives, each table in the report's order. */
    public ReportRows rows() {
        return rows;
    }
}
