package kaigai.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import kaigai.report.ReportReader;

/** Holds all that is stored against the digests that name it, one report at a time. */
public final class Verification {

    private final Connection connection;
    private final List<String> damages = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private int reports;
    private int releases;

    private Verification(Connection connection) {
        this.connection = connection;
    }

    /**
     * What came of it.
     *
     * @param reports how many versions of reports are stored
     * @param releases how many releases
     * @param damages what isn't what it was when it was stored, in words; empty where all is
     * @param unknown the reports, in words, of which only the text could be checked: another version of the program
     *     made rows of them that this one makes otherwise
     */
    public record Result(int reports, int releases, List<String> damages, List<String> unknown) {}

    /** Verifies a database, on a connection of a role that may select. */
    public static Result of(Connection connection) throws SQLException {
        Verification verification = new Verification(connection);
        verification.checkReports();
        verification.checkReleases();
        return new Result(
                verification.reports,
                verification.releases,
                List.copyOf(verification.damages),
                List.copyOf(verification.unknown));
    }

    private void checkReports() throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM report ORDER BY id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        for (long id : ids) {
            checkReport(id);
            reports++;
        }
    }

    private void checkReport(long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT r.digest, r.country, r.source, r.source_sha256, EXISTS (SELECT FROM"
                        + " report_reading WHERE report_id = r.id AND reader_version = ?) FROM report r WHERE id = ?")) {
            select.setInt(1, ReportReader.VERSION);
            select.setLong(2, id);
            ResultSet row = select.executeQuery();
            row.next();
            String name = "report %d on %s".formatted(id, row.getString(2));
            String sourceSha256 = row.getString(4);
            if (!sourceSha256.equals(ContentDigest.ofText(row.getString(3).getBytes(StandardCharsets.UTF_8)))) {
                damages.add("The text of " + name + " has changed.");
            }
            checkRows(id, name, row.getString(2), row.getString(1), sourceSha256, row.getBoolean(5));
        }
    }

    private void checkRows(
            long id, String name, String country, String digest, String sourceSha256, boolean readByThisVersion)
            throws SQLException {
        try {
            ReportRows rows = new StoredRows(connection).of(id);
            boolean intact = digest.equals(ContentDigest.ofReport(rows, sourceSha256))
                    && country.equals(rows.country().country());
            if (!intact && readByThisVersion) {
                damages.add("The rows of " + name + " have changed.");
                return; // what is made of them need not be looked at
            }
            if (!intact) {
                unknown.add("The rows of " + name + " were made by another version of the program.");
            }
            if (!new StoredSearch(connection).isMadeOf(rows, id)) {
                damages.add("What the search looks into for " + name + " has changed.");
            }
        } catch (JsonProcessingException | NoSuchElementException e) {
            damages.add("The rows of " + name + " can't be read: " + e.getMessage());
        }
    }

    private void checkReleases() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT p.release, p.digest,"
                        + " (SELECT array_agg(r.digest) FROM release_report m JOIN report r ON r.id = m.report_id"
                        + " WHERE m.release = p.release) FROM release p ORDER BY p.created_at, p.release");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String[] members = row.getArray(3) == null
                        ? new String[0]
                        : (String[]) row.getArray(3).getArray();
                if (!row.getString(2).equals(ContentDigest.ofRelease(Arrays.asList(members)))) {
                    damages.add("Release " + row.getString(1) + " doesn't consist of the reports that it was made of.");
                }
                releases++;
            }
        }
    }
}
