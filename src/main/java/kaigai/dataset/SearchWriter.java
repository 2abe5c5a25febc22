package kaigai.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores what the search looks into, within the importer's transaction. */
final class SearchWriter {

    private final Connection connection;
    private final Map<List<String>, Integer> sections = new HashMap<>();

    SearchWriter(Connection connection) {
        this.connection = connection;
    }

    /** Stores the texts of a version of a report. */
    void add(long reportId, ReportRows rows) throws SQLException {
        List<SearchRow> searched = SearchRow.of(rows);
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO search_row"
                        + " (report_id, place, section, position, name, summary, text) VALUES (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement text =
                        connection.prepareStatement("INSERT INTO search_text (report_id, place, position,"
                                + " field, text, source_page, source_first_line, source_last_line)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < searched.size(); place++) {
                SearchRow it = searched.get(place);
                set(
                        row,
                        reportId,
                        place,
                        section(it),
                        it.position(),
                        it.folded(SearchRow.Rank.NAME),
                        it.folded(SearchRow.Rank.SUMMARY),
                        it.folded(SearchRow.Rank.TEXT));
                for (int position = 0; position < it.texts().size(); position++) {
                    SearchRow.Text words = it.texts().get(position);
                    set(
                            text,
                            reportId,
                            place,
                            position,
                            words.field(),
                            words.text(),
                            words.sourcePage(),
                            words.sourceFirstLine(),
                            words.sourceLastLine());
                }
            }
            row.executeBatch();
            text.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private int section(SearchRow row) throws SQLException {
        if (sections.isEmpty()) {
            readSections();
        }
        List<String> key = Arrays.asList(row.table(), row.theme(), row.kind());
        if (!sections.containsKey(key)) {
            sections.put(key, insertSection(key));
        }
        return sections.get(key);
    }

    private void readSections() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT id, \"table\", theme, kind FROM search_section");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                sections.put(Arrays.asList(row.getString(2), row.getString(3), row.getString(4)), row.getInt(1));
            }
        }
    }

    private int insertSection(List<String> key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO search_section (\"table\", theme, kind) VALUES (?, ?, ?) RETURNING id")) {
            for (int i = 0; i < key.size(); i++) {
                insert.setString(i + 1, key.get(i));
            }
            ResultSet added = insert.executeQuery();
            added.next();
            return added.getInt(1);
        }
    }
}
