package kaigai.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
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
        try {
            return new StoredRows(connection).of(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows are what a view was written to", e);
        }
    }
}
