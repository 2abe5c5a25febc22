package kaigai.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import kaigai.report.ReportReader;

/** Stores versions of reports within the importer's transaction. */
final class ReportWriter {

    private static final TableWriter<CountryView> COUNTRY = new TableWriter<>(CountryView.class);
    private static final TableWriter<ThemeRatingView> THEME_RATING = new TableWriter<>(ThemeRatingView.class);
    private static final TableWriter<OrganisationView> ORGANISATION = new TableWriter<>(OrganisationView.class);
    private static final TableWriter<InitiativeView> INITIATIVE = new TableWriter<>(InitiativeView.class);
    private static final TableWriter<BudgetLineView> BUDGET_LINE = new TableWriter<>(BudgetLineView.class);
    private static final TableWriter<FindingView> FINDING = new TableWriter<>(FindingView.class);

    private final Connection connection;
    private final Timestamp now;

    ReportWriter(Connection connection, Timestamp now) {
        this.connection = connection;
        this.now = now;
    }

    /** Stores this version of a report, unless it is there already. */
    ReleaseWriter.Member store(ReportRows rows, String text, String sourceSha256) throws SQLException {
        String digest = ContentDigest.ofReport(rows, sourceSha256);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO report"
                + " (digest, country, source, source_sha256, reader_version, imported_at) VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (digest) DO NOTHING RETURNING id")) {
            insert.setString(1, digest);
            insert.setString(2, rows.country().country());
            insert.setString(3, text);
            insert.setString(4, sourceSha256);
            insert.setInt(5, ReportReader.VERSION);
            insert.setTimestamp(6, now);
            ResultSet added = insert.executeQuery();
            boolean isNew = added.next();
            long id = isNew ? added.getLong(1) : idOfStored(digest);
            addReading(id);
            if (isNew) {
                addRows(id, rows);
            }
            return new ReleaseWriter.Member(id, digest);
        }
    }

    private void addReading(long reportId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO report_reading (report_id, reader_version) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setLong(1, reportId);
            insert.setInt(2, ReportReader.VERSION);
            insert.executeUpdate();
        }
    }

    private long idOfStored(String digest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM report WHERE digest = ?")) {
            select.setString(1, digest);
            ResultSet stored = select.executeQuery();
            stored.next();
            return stored.getLong(1);
        }
    }

    private void addRows(long reportId, ReportRows rows) throws SQLException {
        COUNTRY.add(connection, reportId, List.of(rows.country()));
        THEME_RATING.add(connection, reportId, rows.themeRatings());
        ORGANISATION.add(connection, reportId, rows.organisations());
        INITIATIVE.add(connection, reportId, rows.initiatives());
        BUDGET_LINE.add(connection, reportId, rows.budgetLines());
        FINDING.add(connection, reportId, rows.findings());
    }
}
