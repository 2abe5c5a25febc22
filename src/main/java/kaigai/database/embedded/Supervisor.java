package kaigai.database.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts a server again that has ended by itself, as when the system killed it for want of memory. It gives up when the
 * server has ended, or failed to start, several times in a row.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final int MOST_STARTS = 5;
    /** After a run as long as this, the count begins anew. */
    private static final Duration LONG_RUN = Duration.ofMinutes(1);

    private final PostgresServer server;
    private final Thread thread = new Thread(this::run, "supervisor of the embedded PostgreSQL");

    private Supervisor(PostgresServer server) {
        this.server = server;
    }

    /** Supervises a server that runs. */
    static Supervisor of(PostgresServer server) {
        Supervisor supervisor = new Supervisor(server);
        supervisor.thread.setDaemon(true);
        supervisor.thread.start();
        return supervisor;
    }

    private void run() {
        try {
            int starts = 0;
            while (true) {
                long since = System.nanoTime();
                awaitEnd();
                boolean ranLong = System.nanoTime() - since > LONG_RUN.toNanos();
                starts = ranLong ? 1 : starts + 1;
                if (starts > MOST_STARTS) {
                    LOG.errorf(
                            "The embedded PostgreSQL has ended. It was started %d times in a row, and isn't again:"
                                    + " imports and publications need a restart of Kaigai.",
                            MOST_STARTS);
                    return;
                }
                LOG.warn("The embedded PostgreSQL has ended by itself. It is started again.");
                TimeUnit.SECONDS.sleep(starts); // so that its other processes end
                startAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // this is closed
        } catch (IOException e) {
            LOG.error("The embedded PostgreSQL can't be supervised any more", e);
        }
    }

    /** Returns at once where the server doesn't run. */
    private void awaitEnd() throws IOException, InterruptedException {
        Optional<ProcessHandle> process = server.process();
        if (process.isPresent()) {
            try {
                process.get().onExit().get();
            } catch (ExecutionException e) {
                throw new IOException(e);
            }
        }
    }

    private synchronized void startAgain() {
        if (thread.isInterrupted()) {
            return;
        }
        try {
            server.start();
            LOG.info("The embedded PostgreSQL runs again.");
        } catch (IOException e) {
            LOG.errorf("The embedded PostgreSQL doesn't start: %s", e.getMessage());
        }
    }

    /** Lets the server end from now on, once a start that is under way has ended. */
    @Override
    public synchronized void close() {
        thread.interrupt();
    }
}
