package kaigai.dataset;

import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
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
 * which role serves.
 */
@ApplicationScoped
@Named("reader")
class DatasetStartup implements CredentialsProvider {

    private static final Logger LOG = Logger.getLogger(DatasetStartup.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private final Login given;
    private final Clock clock;
    private final CurrentRelease currentRelease;
    private volatile Database database;
    private volatile PublicationFollower follower;

    DatasetStartup(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            Clock clock,
            CurrentRelease currentRelease) {
        this.given = new Login(url, username.orElse(null), password.orElse(null));
        this.clock = clock;
        this.currentRelease = currentRelease;
    }

    void prepare(@Observes StartupEvent event) throws SQLException {
        database = Database.prepare(given);
        if (database.importer().isPresent()) {
            try (Connection connection = database.importer().get().connect()) {
                new Importer(connection, clock).completeStored();
                ReportBundle.importIfMissing(connection, clock);
            }
        } else {
            LOG.infof(
                    "Serving with the given login: %s may not create roles, so nothing is migrated or imported", given);
        }
        follower = PublicationFollower.start(database.reader(), POLL_INTERVAL, currentRelease::become);
    }

    void stop(@Observes ShutdownEvent event) {
        if (follower != null) {
            follower.close();
        }
    }

    @Override
    public Map<String, String> getCredentials(String credentialsProviderName) {
        Login reader = database.reader();
        return Map.of(USER_PROPERTY_NAME, reader.username(), PASSWORD_PROPERTY_NAME, reader.password());
    }
}
