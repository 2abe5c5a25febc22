package kaigai.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/**
 * Writes a release to files: {@code <table>.json}, {@code <table>.ndjson} and {@code <table>.csv} for each table, and
 * {@code reports/<country>.md}. PostgreSQL makes JSON and CSV, a row at a time.
 */
public final class Exporter {

    private static final Map<String, Class<? extends Record>> TABLES = new TreeMap<>(Map.of(
            "countries", CountryView.class,
            "theme-ratings", ThemeRatingView.class,
            "organisations", OrganisationView.class,
            "initiatives", InitiativeView.class,
            "budget-lines", BudgetLineView.class,
            "findings", FindingView.class));
    private static final int ROWS_AT_A_TIME = 500;

    private final Connection connection;

    /** Reads on a connection of a role that may select. */
    public Exporter(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes a release into a folder, which is made if need be.
     *
     * @param wanted the id of the release; empty for the current one
     * @return the id of the release; empty where there is none
     */
    public Optional<String> export(Optional<String> wanted, Path folder) throws SQLException, IOException {
        connection.setAutoCommit(false); // else the driver would fetch all rows at once
        Optional<String> release = release(wanted);
        if (release.isPresent()) {
            Files.createDirectories(folder.resolve("reports"));
            for (Map.Entry<String, Class<? extends Record>> table : TABLES.entrySet()) {
                writeTable(folder, table.getKey(), select(table.getValue(), release.get()));
            }
            writeReports(folder.resolve("reports"), release.get());
        }
        return release;
    }

    private Optional<String> release(Optional<String> wanted) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT release FROM release WHERE release ="
                + " coalesce(?, (SELECT release FROM current_release))")) {
            select.setString(1, wanted.orElse(null));
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** The release is one that the database knows, hence hex digits. */
    private static String select(Class<? extends Record> view, String release) {
        String order = view == CountryView.class ? "country" : "country, position";
        return "SELECT %s FROM %s WHERE report_id IN (SELECT report_id FROM release_report WHERE release = '%s') ORDER BY %s"
                .formatted(Columns.listed(view), Columns.table(view), release, order);
    }

    private void writeTable(Path folder, String name, String select) throws SQLException, IOException {
        try (BufferedWriter ndjson = Files.newBufferedWriter(folder.resolve(name + ".ndjson"));
                BufferedWriter json = Files.newBufferedWriter(folder.resolve(name + ".json"));
                PreparedStatement rows =
                        connection.prepareStatement("SELECT row_to_json(t)::text FROM (" + select + ") t")) {
            rows.setFetchSize(ROWS_AT_A_TIME);
            ResultSet row = rows.executeQuery();
            String before = "[\n";
            while (row.next()) {
                ndjson.write(row.getString(1) + "\n");
                json.write(before + row.getString(1));
                before = ",\n";
            }
            json.write(before.equals(",\n") ? "\n]\n" : "[]\n");
        }
        try (var csv = Files.newOutputStream(folder.resolve(name + ".csv"))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + select + ") TO STDOUT WITH (FORMAT csv, HEADER)", csv);
        }
    }

    private void writeReports(Path folder, String release) throws SQLException, IOException {
        try (PreparedStatement reports = connection.prepareStatement("SELECT r.country, r.source FROM report r"
                + " JOIN release_report m ON m.report_id = r.id WHERE m.release = ? ORDER BY r.country")) {
            reports.setString(1, release);
            reports.setFetchSize(ROWS_AT_A_TIME);
            ResultSet row = reports.executeQuery();
            while (row.next()) {
                Files.writeString(folder.resolve(row.getString(1) + ".md"), row.getString(2));
            }
        }
    }
}
