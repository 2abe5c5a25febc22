package kaigai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import kaigai.database.embedded.EmbeddedDatabase;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of the tests, one for the whole run: the embedded one, or with
 * {@code -Dkaigai.test.postgres=container} one in a container, of PostgreSQL 18's image or the one that
 * {@code -Dkaigai.test.postgres-image} names.
 */
public final class TestPostgres {

    private static final String SHARED = "kaigai.test.owner.";

    private TestPostgres() {}

    /** A new, empty database, and the login of its owner. */
    public static synchronized Login newDatabase() {
        Login owner = owner();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Login(owner.url().replaceFirst("/[^/]*$", "/" + name), owner.username(), owner.password());
    }

    /** Quarkus loads this class a second time, by a class loader of its own; system properties are common to both. */
    private static Login owner() {
        if (System.getProperty(SHARED + "url") == null) {
            Login started = start();
            System.setProperty(SHARED + "url", started.url());
            System.setProperty(SHARED + "username", started.username());
            System.setProperty(SHARED + "password", started.password());
        }
        return new Login(
                System.getProperty(SHARED + "url"),
                System.getProperty(SHARED + "username"),
                System.getProperty(SHARED + "password"));
    }

    private static Login start() {
        return System.getProperty("kaigai.test.postgres", "embedded").equals("container")
                ? startContainer()
                : startEmbedded();
    }

    @SuppressWarnings("resource") // Testcontainers stops it when the JVM ends.
    private static Login startContainer() {
        String image = System.getProperty("kaigai.test.postgres-image", "postgres:18-alpine");
        PostgreSQLContainer container = new PostgreSQLContainer(image);
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        String url = "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(5432), container.getDatabaseName());
        return new Login(url, container.getUsername(), container.getPassword());
    }

    private static Login startEmbedded() {
        Path folder = Path.of("target", "test-postgres");
        deleteData(folder.resolve("postgresql"));
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
        return database.login();
    }

    private static void deleteData(Path folder) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
