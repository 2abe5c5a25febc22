package kaigai.dataset;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.SampleReports;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives the service under test a database of its own on the tests' server, with two releases, each published twice: one
 * with a city, and one with Denmark alone, which a curator has made the current one, so that what the program brings
 * doesn't matter.
 */
public class ServiceDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Login login = TestPostgres.newDatabase();
        try (Connection connection =
                Database.prepare(login).importer().orElseThrow().connect()) {
            Importer importer = new Importer(connection, Clock.systemUTC());
            ReportFile denmark = ReportFiles.of("denmark.md", SampleReports.denmark());
            importer.run(List.of(denmark, ReportFiles.of("barcelona.md", SampleReports.city())), Origin.BUNDLE);
            String release = importer.run(List.of(denmark), Origin.BUNDLE);
            importer.run(List.of(denmark, ReportFiles.of("barcelona.md", SampleReports.city())), Origin.BUNDLE);
            publish(connection, release);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", login.url(),
                "quarkus.datasource.username", login.username(),
                "quarkus.datasource.password", login.password());
    }

    private static void publish(Connection connection, String release) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO publication (release, published_at, origin) VALUES (?, now(), ?)")) {
            insert.setString(1, release);
            insert.setString(2, Origin.CURATOR.code());
            insert.executeUpdate();
            connection.commit();
        }
    }

    /** The login of the database's owner, which the service under test was given. */
    public static Login owner() {
        Config config = ConfigProvider.getConfig();
        return new Login(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    @Override
    public void stop() {
        // The server goes down with the tests' JVM.
    }
}
