package kaigai.dataset;

import io.agroal.api.AgroalDataSource;
import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings the database up to date before the first request and follows it from then on, and tells the connection pool
 * which role serves. Where the database isn't there yet, the service starts all the same, and waits.
 */
@ApplicationScoped
@Named("reader")
class DatasetStartup implements CredentialsProvider {

    private static final Logger LOG = Logger.getLogger(DatasetStartup.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOGIN = Duration.ofSeconds(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Login given;
    private final Clock clock;
    private final CurrentRelease currentRelease;
    private final DatabaseWatch watch;
    private final AgroalDataSource pool;
    private volatile Database database;
    private volatile PoolGrowth growth;
    private volatile PublicationFollower follower;
    private volatile boolean stopped;

    DatasetStartup(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            Clock clock,
            CurrentRelease currentRelease,
            DatabaseWatch watch,
            AgroalDataSource pool) {
        this.given = new Login(url, username.orElse(null), password.orElse(null));
        this.clock = clock;
        this.currentRelease = currentRelease;
        this.watch = watch;
        this.pool = pool;
    }

    void prepare(@Observes StartupEvent event) throws SQLException {
        try {
            begin();
        } catch (SQLException e) {
            if (!DatabaseFailure.isAway(e)) {
                throw e;
            }
            LOG.warnf("Nothing is served until the database answers: %s", e.getMessage());
            Thread thread = new Thread(this::awaitDatabase, "wait for the database");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** What is wrong with a database that has come may be put right: this goes on, and says each thing once. */
    private void awaitDatabase() {
        String told = null;
        while (!stopped) {
            try {
                Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
                begin();
                LOG.info("The database has come");
                return;
            } catch (SQLException | RuntimeException e) {
                if (!DatabaseFailure.isAway(e)
                        && !String.valueOf(e.getMessage()).equals(told)) {
                    told = String.valueOf(e.getMessage());
                    LOG.errorf(e, "The database can't be used");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void begin() throws SQLException {
        given.connect(LONGEST_LOGIN).close(); // what follows may take its time, but not as long as nobody answers
        database = Database.prepare(given);
        if (database.importer().isPresent()) {
            try (Connection connection = database.importer().get().connect()) {
                ReportBundle.bringUpToDate(connection, clock);
            }
        } else {
            LOG.infof(
                    "Serving with the given login: %s may not create roles, so nothing is migrated or imported", given);
        }
        watch.start(database.reader());
        follower = PublicationFollower.start(database.reader(), POLL_INTERVAL, currentRelease::become);
        growth = PoolGrowth.start(pool); // last, since what fails before is done again
        watch.onLoss(growth::beginAnew);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        if (growth != null) {
            growth.close();
        }
        if (follower != null) {
            follower.close();
        }
    }

    @Override
    public Map<String, String> getCredentials(String credentialsProviderName) {
        Login reader = database.reader();
        return Map.of(USER_PROPERTY_NAME, reader.username(), PASSWORD_PROPERTY_NAME, reader.password());
    }

    /** At once: by default it would take a second thread of those that make answers, all of which may wait for it. */
    @Override
    public Uni<Map<String, String>> getCredentialsAsync(String credentialsProviderName) {
        return Uni.createFrom().item(() -> getCredentials(credentialsProviderName));
    }
}
