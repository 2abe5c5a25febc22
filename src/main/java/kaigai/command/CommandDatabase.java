package kaigai.command;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import kaigai.database.Database;
import kaigai.database.DatabaseUnavailableException;
import kaigai.database.Login;
import kaigai.database.embedded.EmbeddedDatabase;
import org.eclipse.microprofile.config.Config;

/**
 * The database that a command works on: the configured one, or else the embedded one, whether a server runs on it or
 * not.
 */
final class CommandDatabase implements AutoCloseable {

    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    private final EmbeddedDatabase started;
    private final Login given;
    private final Database database;

    private CommandDatabase(EmbeddedDatabase started, Login given) throws SQLException {
        this.started = started;
        this.given = given;
        this.database = Database.prepare(given);
    }

    /** Opens and prepares the database. */
    static CommandDatabase open() throws SQLException {
        Optional<Login> running = configured().or(() -> EmbeddedDatabase.runningIn(folder()));
        if (running.isPresent()) {
            return new CommandDatabase(null, running.get());
        }
        EmbeddedDatabase started = EmbeddedDatabase.start(folder());
        return new CommandDatabase(started, started.login());
    }

    /** The login that is configured, if one is. */
    static Optional<Login> configured() {
        Config config = ConfigUtils.configBuilder().build();
        return config.getOptionalValue(URL, String.class)
                .map(url -> new Login(
                        url,
                        config.getOptionalValue(USERNAME, String.class).orElse(null),
                        config.getOptionalValue(PASSWORD, String.class).orElse(null)));
    }

    /** The folder of the embedded database. */
    static Path folder() {
        return Path.of(ConfigUtils.configBuilder()
                .build()
                .getOptionalValue("kaigai.database.directory", String.class)
                .orElse("data"));
    }

    /** The login that is configured, or the embedded database's owner's. */
    Login given() {
        return given;
    }

    /** A connection of the role that may insert and select. */
    Connection importer() throws SQLException {
        return database.importer()
                .orElseThrow(() -> new DatabaseUnavailableException(
                        "The configured login may not create roles: importing and publishing take the owner's."))
                .connect();
    }

    /** A connection of the role that may only select. */
    Connection reader() throws SQLException {
        return database.reader().connect();
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
