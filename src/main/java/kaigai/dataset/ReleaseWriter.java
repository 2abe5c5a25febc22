package kaigai.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes releases and publications within the caller's transaction. */
final class ReleaseWriter {

    /** The end of a query on the reports {@code r} of the current release. */
    static final String OF_CURRENT_REPORTS = " FROM report r JOIN release_report m ON m.report_id = r.id"
            + " JOIN current_release c ON c.release = m.release";

    /** Any number, as long as everyone who publishes takes the same. */
    private static final long ONE_AT_A_TIME = 0x6B616967_6169L;

    private static final int ID_LENGTH = 12;

    private final Connection connection;
    private final Timestamp now;

    ReleaseWriter(Connection connection, Timestamp now) {
        this.connection = connection;
        this.now = now;
    }

    /**
     * Waits until nobody else imports or publishes, and keeps others waiting until the transaction ends, so that what
     * is published next builds on what was published before, and publications come into force in the order of their
     * ids.
     */
    static void waitForOthers(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, ONE_AT_A_TIME);
            lock.execute();
        }
    }

    /** A version of a report, as a release refers to it. */
    record Member(long reportId, String digest) {}

    /** The reports of the current release by country, to be altered; empty while nothing has been published. */
    Map<String, Member> currentMembers() throws SQLException {
        Map<String, Member> members = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT r.country, r.id, r.digest" + OF_CURRENT_REPORTS)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                members.put(rows.getString(1), new Member(rows.getLong(2), rows.getString(3)));
            }
        }
        return members;
    }

    /**
     * Makes these reports the current release, which is stored unless it is there already; returns its id. Publishing
     * what is the current release already changes nothing.
     */
    String publish(Collection<Member> members, Origin origin) throws SQLException {
        String digest =
                ContentDigest.ofRelease(members.stream().map(Member::digest).toList());
        String release = digest.substring(0, ID_LENGTH);
        if (insertRelease(release, digest)) {
            insertMembers(release, members);
        }
        makeCurrent(release, origin);
        return release;
    }

    /** Publishes a release that is there, unless it is the current one already. */
    void makeCurrent(String release, Origin origin) throws SQLException {
        if (!new ReleaseLedger(connection).findCurrent().equals(Optional.of(release))) {
            insertPublication(release, origin);
        }
    }

    private boolean insertRelease(String release, String digest) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO release (release, digest, created_at) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING")) {
            insert.setString(1, release);
            insert.setString(2, digest);
            insert.setTimestamp(3, now);
            return insert.executeUpdate() == 1;
        }
    }

    private void insertMembers(String release, Collection<Member> members) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO release_report (release, report_id) VALUES (?, ?)")) {
            for (Member member : members) {
                insert.setString(1, release);
                insert.setLong(2, member.reportId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertPublication(String release, Origin origin) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO publication (release, published_at, origin) VALUES (?, ?, ?)")) {
            insert.setString(1, release);
            insert.setTimestamp(2, now);
            insert.setString(3, origin.code());
            insert.executeUpdate();
        }
    }
}
