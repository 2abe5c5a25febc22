package kaigai.release;

import kaigai.dataset.ReportRows;

/**
 * A report version in memory: its text and its rows. All snapshots that contain a report version share one instance, so
 * instances are compared by identity.
 */
public final class LoadedReport {

    private final ReleaseCatalog.Version version;
    private final String source;
    private final ReportRows rows;

    LoadedReport(ReleaseCatalog.Version version, String source, ReportRows rows) {
        this.version = version;
        this.source = source;
        this.rows = rows;
    }

    /** Which report version it is. */
    public ReleaseCatalog.Version version() {
        return version;
    }

    /** The id of the country or city that the report is on. */
    public String country() {
        return rows.country().country();
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
