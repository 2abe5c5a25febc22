package kaigai.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kaigai.report.ReportReader;

/** What was published when, for whoever keeps the dataset. */
public final class ReleaseLedger {

    private final Connection connection;

    /** Works on a connection of a role that may select, and to publish also insert. */
    public ReleaseLedger(Connection connection) {
        this.connection = connection;
    }

    /**
     * A release that was published.
     *
     * @param release its id
     * @param publishedAt when it was last published
     * @param origin who published it then
     * @param countries the ids of the countries and cities that it covers, in ascending order
     * @param current whether it is the current one
     */
    public record Entry(String release, Instant publishedAt, String origin, List<String> countries, boolean current) {}

    /** All releases, the last published first. */
    public List<Entry> entries() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT p.release, p.published_at, p.origin,"
                        + " p.id = (SELECT publication_id FROM current_release),"
                        + " (SELECT array_agg(r.country ORDER BY r.country)"
                        + " FROM release_report m JOIN report r ON r.id = m.report_id WHERE m.release = p.release)"
                        + " FROM publication p WHERE p.id = (SELECT max(id) FROM publication WHERE release = p.release)"
                        + " ORDER BY p.id DESC");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(new Entry(
                        rows.getString(1),
                        rows.getTimestamp(2).toInstant(),
                        rows.getString(3),
                        Arrays.asList((String[]) rows.getArray(5).getArray()),
                        rows.getBoolean(4)));
            }
        }
        return entries;
    }

    /** The id of the current release; empty if nothing has been published. */
    public Optional<String> findCurrent() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT release FROM current_release");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** Whether a person published the current release. */
    boolean isCuratorsChoice() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT origin FROM current_release");
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getString(1).equals(Origin.CURATOR.code());
        }
    }

    /**
     * The ids of the countries whose report in the current release only an older version of the reader has read, in
     * ascending order.
     */
    public List<String> listReadByOlderReader() throws SQLException {
        List<String> countries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT r.country"
                + ReleaseWriter.OF_CURRENT_REPORTS
                + " WHERE (SELECT max(reader_version) FROM report_reading WHERE report_id = r.id) < ?"
                + " ORDER BY r.country COLLATE \"C\"")) {
            select.setInt(1, ReportReader.VERSION);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                countries.add(rows.getString(1));
            }
        }
        return countries;
    }

    /** Makes a release the current one, once imports under way have ended; false where there is no such release. */
    public boolean publish(String release, Clock clock) throws SQLException {
        connection.setAutoCommit(false);
        try {
            ReleaseWriter.waitForOthers(connection);
            if (entries().stream().noneMatch(entry -> entry.release().equals(release))) {
                return false;
            }
            new ReleaseWriter(connection, Timestamp.from(clock.instant())).makeCurrent(release, Origin.CURATOR);
            connection.commit();
            return true;
        } finally {
            connection.rollback();
        }
    }
}
