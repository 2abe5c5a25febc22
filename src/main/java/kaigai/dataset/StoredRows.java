package kaigai.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows that stored reports gave over one connection. It is for commands, which run without the application
 * that loads releases.
 */
public final class StoredRows {

    private final Connection connection;

    /** Reads over a connection of a role that may select. */
    public StoredRows(Connection connection) {
        this.connection = connection;
    }

    /** The rows of the reports that a release contains and another one doesn't, by country id. */
    public List<ReportRows> inReleaseButNotIn(String release, String other) throws SQLException {
        return read(
                "SELECT r.id FROM report r JOIN release_report m ON m.report_id = r.id WHERE m.release = ?"
                        + " AND r.id NOT IN (SELECT report_id FROM release_report WHERE release = ?)"
                        + " ORDER BY r.country COLLATE \"C\"",
                release,
                other);
    }

    /** The rows of the current release on these countries, by country id. */
    public List<ReportRows> inCurrentRelease(List<String> countries) throws SQLException {
        return read(
                "SELECT r.id" + ReleaseWriter.OF_CURRENT_REPORTS
                        + " WHERE r.country = ANY (?) ORDER BY r.country COLLATE \"C\"",
                connection.createArrayOf("text", countries.toArray()));
    }

    private List<ReportRows> read(String reports, Object... parameters) throws SQLException {
        List<ReportRows> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(reports)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            ResultSet report = select.executeQuery();
            while (report.next()) {
                rows.add(rowsOf(report.getLong(1)));
            }
        }
        return rows;
    }

    private ReportRows rowsOf(long report) throws SQLException {
        return new ReportRows(
                read(CountryView.class, report).stream().findFirst().orElseThrow(),
                read(ThemeRatingView.class, report),
                read(OrganisationView.class, report),
                read(InitiativeView.class, report),
                read(BudgetLineView.class, report),
                read(FindingView.class, report));
    }

    private <V extends Record> List<V> read(Class<V> view, long report) throws SQLException {
        ObjectReader reader =
                CanonicalJson.MAPPER.readerFor(view).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        List<V> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT to_jsonb(t)::text FROM " + Columns.table(view) + " t WHERE report_id = ? ORDER BY id")) {
            select.setLong(1, report);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                rows.add(reader.readValue(row.getString(1)));
            }
        } catch (JsonProcessingException e) {
            throw new SQLException("A row of the table %s can't be read".formatted(Columns.table(view)), e);
        }
        return rows;
    }
}
