package kaigai.release;

import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.dataset.ReleaseLedger;
import kaigai.dataset.ReportBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Prepares the database at startup, loads the current release and follows the publications from then on. It also gives
 * the connection pool the login of the role that reads. If the database can't be reached yet, the service starts
 * without a release and goes on trying.
 */
@ApplicationScoped
@Named("reader")
class ReleaseStartup implements CredentialsProvider {

    private static final Logger LOG = Logger.getLogger(ReleaseStartup.class);
    private static final Duration LONGEST_LOGIN = Duration.ofSeconds(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Login given;
    private final Clock clock;
    private final Snapshots snapshots;
    private final Config config;
    private volatile Database database;
    private volatile PublicationFollower follower;
    private volatile boolean stopped;

    /** How publications are followed. */
    @ConfigMapping(prefix = "kaigai.publications")
    interface Config {

        /** Whether the service publishes the bundled reports and follows publications; commands that read don't. */
        @WithDefault("true")
        boolean followed();

        /** How long to wait for a notice of a publication before asking the database. */
        @WithDefault("1s")
        Duration pollInterval();
    }

    ReleaseStartup(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            Clock clock,
            Snapshots snapshots,
            Config config) {
        this.given = new Login(url, username.orElse(null), password.orElse(null));
        this.clock = clock;
        this.snapshots = snapshots;
        this.config = config;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        if (!config.followed()) {
            database = Database.prepare(given);
            return;
        }
        try {
            begin();
        } catch (SQLException e) {
            if (!isUnreachable(e)) {
                throw e;
            }
            LOG.warnf("No release is served until the database answers: %s", e.getMessage());
            Thread thread = new Thread(this::awaitDatabase, "wait for the database");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Other faults than an unreachable database may be corrected meanwhile, so each is logged once and tried again. */
    private void awaitDatabase() {
        String logged = null;
        while (!stopped) {
            try {
                Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
                begin();
                LOG.info("The database answers");
                return;
            } catch (SQLException | RuntimeException e) {
                String message = String.valueOf(e.getMessage());
                if (!isUnreachable(e) && !message.equals(logged)) {
                    logged = message;
                    LOG.errorf(e, "The database can't be used");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void begin() throws SQLException {
        given.connect(LONGEST_LOGIN).close(); // what follows may take longer than an unreachable database should
        database = Database.prepare(given);
        if (database.importer().isPresent()) {
            try (Connection connection = database.importer().get().connect()) {
                ReportBundle.importIfMissing(connection, clock);
            }
        } else {
            LOG.infof(
                    "Serving with the given login: %s may not create roles, so nothing is migrated or imported", given);
        }
        warnOfOlderReader();
        follower = PublicationFollower.start(database.reader(), config.pollInterval(), snapshots::follow);
    }

    /** A curator's release keeps the rows of the version that read it, until somebody has it read again. */
    private void warnOfOlderReader() throws SQLException {
        try (Connection connection = database.reader().connect()) {
            int count = new ReleaseLedger(connection).listReadByOlderReader().size();
            if (count > 0) {
                LOG.warnf(
                        "An older version read %d reports of the current release: the command reread publishes them as"
                                + " this version reads them, and their figures may differ",
                        count);
            }
        }
    }

    /** SQLSTATE class 08 (connection exception), 57P (operator intervention) or 53 (insufficient resources). */
    private static boolean isUnreachable(Exception failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().matches("08.*|57P.*|53.*");
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        if (follower != null) {
            follower.close();
        }
    }

    @Override
    public Map<String, String> getCredentials(String credentialsProviderName) {
        Login reader = database.reader();
        return Map.of(USER_PROPERTY_NAME, reader.username(), PASSWORD_PROPERTY_NAME, reader.password());
    }

    /** Completes at once; the default would take a second worker thread. */
    @Override
    public Uni<Map<String, String>> getCredentialsAsync(String credentialsProviderName) {
        return Uni.createFrom().item(() -> getCredentials(credentialsProviderName));
    }
}
