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

/** Reads back the rows that a stored report gave. */
final class StoredRows {

    private final Connection connection;

    StoredRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The rows of a report.
     *
     * @throws JsonProcessingException if a row isn't what a view was written to
     * @throws java.util.NoSuchElementException if the country's row is missing
     */
    ReportRows of(long report) throws SQLException, JsonProcessingException {
        return new ReportRows(
                read(CountryView.class, report).stream().findFirst().orElseThrow(),
                read(ThemeRatingView.class, report),
                read(OrganisationView.class, report),
                read(InitiativeView.class, report),
                read(BudgetLineView.class, report),
                read(FindingView.class, report));
    }

    private <V extends Record> List<V> read(Class<V> view, long report) throws SQLException, JsonProcessingException {
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
        }
        return rows;
    }
}
