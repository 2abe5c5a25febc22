package kaigai.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

/**
 * Makes a release out of the current one and publishes it. It only adds rows, all of them in one transaction, so that
 * an interruption leaves the database as it was. Meanwhile nobody else can publish.
 */
final class ReleaseTransaction {

    private final Connection connection;
    private final Clock clock;

    /** Creates one on a connection of a role that may insert and select. */
    ReleaseTransaction(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Chooses the report versions of the new release. */
    interface Edit {

        /**
         * Edits the members of the current release, which are empty if nothing has been published.
         *
         * @param members by country id, to be altered in place
         * @param reports stores report versions that are not in the database yet
         * @return the origin of the publication
         */
        Origin apply(Map<String, ReleaseWriter.Member> members, ReportWriter reports) throws SQLException;
    }

    /**
     * Publishes what the edit makes of the current release; returns its id.
     *
     * @throws SQLException if the database fails; nothing is stored then, nor if the edit throws an exception
     */
    String run(Edit edit) throws SQLException {
        connection.setAutoCommit(false);
        try {
            ReleaseWriter.waitForOthers(connection);
            Timestamp now = Timestamp.from(clock.instant());
            ReleaseWriter releases = new ReleaseWriter(connection, now);
            Map<String, ReleaseWriter.Member> members = releases.currentMembers();
            Origin origin = edit.apply(members, new ReportWriter(connection, now));
            String release = releases.publish(members.values(), origin);
            connection.commit();
            return release;
        } finally {
            connection.rollback();
        }
    }
}
