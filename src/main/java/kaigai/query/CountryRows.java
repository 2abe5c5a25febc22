package kaigai.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows that a table has on one country or city, as views. */
@ApplicationScoped
public class CountryRows {

    private final StatementReader reader;

    CountryRows(StatementReader reader) {
        this.reader = reader;
    }

    /**
     * The rows on the country or city with an id that {@link CountryNames} gave, in the table's order.
     *
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    public <V extends Record> List<V> of(Table<V> table, String country, String release) {
        ViewReader<V> view = new ViewReader<>(table.view());
        String order = table.order().stream().map("r."::concat).collect(Collectors.joining(", "));
        List<V> rows = new ArrayList<>();
        reader.read(
                "SELECT " + view.columns("r") + " FROM " + table.from() + " r"
                        + " WHERE r.report_id IN (SELECT report_id FROM release_report WHERE release = ?)"
                        + " AND r.country = ? ORDER BY " + order,
                release,
                row -> rows.add(view.read(row, 1)),
                country);
        return rows;
    }
}
