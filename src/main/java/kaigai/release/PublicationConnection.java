package kaigai.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import kaigai.database.Login;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** A connection that knows which publication is in force, and hears of a new one. */
final class PublicationConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PublicationConnection.class);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    private final Connection connection;

    private PublicationConnection(Connection connection) {
        this.connection = connection;
    }

    /** Connects, and listens where the server lets it: a hot standby doesn't. */
    static PublicationConnection open(Login reader) throws SQLException {
        Connection connection = reader.connect(LONGEST_ANSWER);
        try (Statement listen = connection.createStatement()) {
            listen.execute("LISTEN kaigai_publication");
        } catch (SQLException e) {
            LOG.infof("The database is polled for publications, as it doesn't tell of them: %s", e.getMessage());
        }
        return new PublicationConnection(connection);
    }

    /** The publication in force; empty while nothing has been published. */
    Optional<CurrentPublication> current() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery("SELECT publication_id, release, published_at FROM current_release")) {
            return row.next()
                    ? Optional.of(new CurrentPublication(
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant()))
                    : Optional.empty();
        }
    }

    /**
     * Waits until there is word of a publication, or for so long.
     *
     * @throws SQLException if the connection is lost, or closed by another thread
     */
    void await(Duration longest) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
    }

    /** Ends a wait that is under way, too. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debugf(e, "A connection that is of no more use doesn't close");
        }
    }
}
