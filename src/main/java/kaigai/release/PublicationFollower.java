package kaigai.release;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kaigai.database.Login;
import org.jboss.logging.Logger;

/**
 * Follows the publications of a database, on a thread and a connection of its own: its wait must not take one of the
 * pool's. What it hears only wakes it; which publication is in force it reads, so that a word too much or too little
 * does no harm.
 */
final class PublicationFollower implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PublicationFollower.class);
    private static final long FIRST_RETRY_MILLIS = 100;
    private static final long LAST_RETRY_MILLIS = 1000;

    private final Login reader;
    private final Duration pollInterval;
    private final Consumer<CurrentPublication> follow;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile PublicationConnection connection;

    private PublicationFollower(Login reader, Duration pollInterval, Consumer<CurrentPublication> follow) {
        this.reader = reader;
        this.pollInterval = pollInterval;
        this.follow = follow;
    }

    /**
     * Starts with the publication in force, which has been followed when this returns.
     *
     * @param reader a login that may select
     * @param pollInterval how long to wait for word of a publication before looking without it
     * @param follow takes the publication in force, time and again, also when it is the one that it was
     * @throws SQLException if the database can't be reached or refuses
     */
    static PublicationFollower start(Login reader, Duration pollInterval, Consumer<CurrentPublication> follow)
            throws SQLException {
        PublicationFollower follower = new PublicationFollower(reader, pollInterval, follow);
        follower.connect();
        Thread thread = new Thread(follower::run, "publications");
        thread.setDaemon(true);
        thread.start();
        return follower;
    }

    /** Listening comes first, so that no publication falls between. */
    private void connect() throws SQLException {
        connection = PublicationConnection.open(reader);
        try {
            look();
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void look() throws SQLException {
        connection.current().ifPresent(follow);
    }

    private void run() {
        while (!isClosedWithin(0)) {
            try {
                connection.await(pollInterval);
                look();
            } catch (SQLException | RuntimeException e) {
                connection.close();
                if (!isClosedWithin(0)) {
                    LOG.warnf("No publication is seen until the database answers again: %s", e.getMessage());
                    reconnect();
                }
            }
        }
        connection.close();
    }

    private void reconnect() {
        long pause = FIRST_RETRY_MILLIS;
        while (!isClosedWithin(pause)) {
            try {
                connect();
                LOG.info("Publications are seen again");
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.debugf(e, "The database doesn't answer yet");
                pause = Math.min(2 * pause, LAST_RETRY_MILLIS);
            }
        }
    }

    private boolean isClosedWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Follows no more. */
    @Override
    public void close() {
        closed.countDown();
        connection.close();
    }
}
