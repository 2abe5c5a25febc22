package kaigai.dataset;

import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kaigai.database.Database;
import kaigai.database.Login;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Brings the database up to date before the first request, and tells the connection pool which role serves. */
@ApplicationScoped
@Named("reader")
class DatasetStartup implements CredentialsProvider {

    private static final Logger LOG = Logger.getLogger(DatasetStartup.class);

    private final Login given;
    private final Clock clock;
    private volatile Database database;

    DatasetStartup(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            Clock clock) {
        this.given = new Login(url, username.orElse(null), password.orElse(null));
        this.clock = clock;
    }

    void prepare(@Observes StartupEvent event) throws SQLException {
        database = Database.prepare(given);
        if (database.importer().isPresent()) {
            try (Connection connection = database.importer().get().connect()) {
                ReportBundle.importIfMissing(connection, clock);
            }
        } else {
            LOG.infof(
                    "Serving with the given login: %s may not create roles, so nothing is migrated or imported", given);
        }
    }

    @Override
    public Map<String, String> getCredentials(String credentialsProviderName) {
        Login reader = database.reader();
        return Map.of(USER_PROPERTY_NAME, reader.username(), PASSWORD_PROPERTY_NAME, reader.password());
    }
}
