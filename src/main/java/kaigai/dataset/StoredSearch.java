package kaigai.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Holds what the search looks into for a stored report against the rows that it was made from. */
final class StoredSearch {

    private static final String ROWS =
            "SELECT r.place, s.\"table\", s.theme, s.kind, r.position, r.name, r.summary, r.text"
                    + " FROM search_row r JOIN search_section s ON s.id = r.section WHERE r.report_id = ? ORDER BY r.place";
    private static final String TEXTS = "SELECT place, position, field, text, source_page, source_first_line,"
            + " source_last_line FROM search_text WHERE report_id = ? ORDER BY place, position";

    private final Connection connection;

    StoredSearch(Connection connection) {
        this.connection = connection;
    }

    /** Whether it is what these rows give, or isn't there yet: the program's next start completes it then. */
    boolean isMadeOf(ReportRows rows, long report) throws SQLException {
        List<List<Object>> stored = select(ROWS, report);
        List<SearchRow> made = SearchRow.of(rows);
        return stored.isEmpty()
                || stored.equals(rows(made)) && select(TEXTS, report).equals(texts(made));
    }

    private List<List<Object>> select(String sql, long report) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, report);
            ResultSet row = select.executeQuery();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Object[] values = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(Arrays.asList(values));
            }
        }
        return rows;
    }

    private static List<List<Object>> rows(List<SearchRow> made) {
        List<List<Object>> rows = new ArrayList<>();
        for (int place = 0; place < made.size(); place++) {
            SearchRow row = made.get(place);
            rows.add(Arrays.asList(
                    place,
                    row.table(),
                    row.theme(),
                    row.kind(),
                    row.position(),
                    row.folded(SearchRow.Rank.NAME),
                    row.folded(SearchRow.Rank.SUMMARY),
                    row.folded(SearchRow.Rank.TEXT)));
        }
        return rows;
    }

    private static List<List<Object>> texts(List<SearchRow> made) {
        List<List<Object>> texts = new ArrayList<>();
        for (int place = 0; place < made.size(); place++) {
            List<SearchRow.Text> ofRow = made.get(place).texts();
            for (int position = 0; position < ofRow.size(); position++) {
                SearchRow.Text text = ofRow.get(position);
                texts.add(List.of(
                        place,
                        position,
                        text.field(),
                        text.text(),
                        text.sourcePage(),
                        text.sourceFirstLine(),
                        text.sourceLastLine()));
            }
        }
        return texts;
    }
}
