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
 * Stores what the search looks into for reports that came before there was a search, out of the rows that they gave.
 */
final class SearchBackfill {

    private final Connection connection;

    SearchBackfill(Connection connection) {
        this.connection = connection;
    }

    /** Whether any report lacks it. */
    boolean isDue() throws SQLException {
        return !reportsWithoutTexts().isEmpty();
    }

    /** Does nothing where no report lacks it. The transaction is the caller's, who has the importers' lock. */
    void run() throws SQLException {
        SearchWriter writer = new SearchWriter(connection);
        for (long report : reportsWithoutTexts()) {
            writer.add(report, rows(report));
        }
    }

    private List<Long> reportsWithoutTexts() throws SQLException {
        List<Long> reports = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM report r"
                        + " WHERE NOT EXISTS (SELECT FROM search_row s WHERE s.report_id = r.id) ORDER BY id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                reports.add(row.getLong(1));
            }
        }
        return reports;
    }

    private ReportRows rows(long report) throws SQLException {
        return new ReportRows(
                read(CountryView.class, report).get(0),
                read(ThemeRatingView.class, report),
                read(OrganisationView.class, report),
                read(InitiativeView.class, report),
                read(BudgetLineView.class, report),
                List.of());
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
            throw new IllegalStateException("rows are what a view was written to", e);
        }
        return rows;
    }
}
