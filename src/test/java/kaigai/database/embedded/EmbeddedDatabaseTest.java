package kaigai.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kaigai.database.DatabaseUnavailableException;
import kaigai.database.Login;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder goes through, and what its server does then. */
class EmbeddedDatabaseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path parent;

    private static Path folder;

    @BeforeAll
    static void create() throws IOException {
        folder = parent.resolve("it's 海外");
        EmbeddedDatabase.start(folder).close();
    }

    @Test
    void startsWithSmallFilesThatWereEmptiedOrDamaged() throws Exception {
        Path data = folder.resolve("postgresql");
        Files.writeString(folder.resolve("password"), "");
        Files.writeString(data.resolve("pg_hba.conf"), "");
        Files.write(data.resolve("postmaster.pid"), new byte[] {'1', (byte) 0xFF, '\n', 0});
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            database.login().connect().close();
            assertThat(EmbeddedDatabase.runningIn(folder)).contains(database.login());
            assertThat(folder.resolve("password")).hasContent(database.login().password());
            Login other = new Login(database.login().url(), "postgres", "a guess");
            assertThatThrownBy(other::connect).isInstanceOf(SQLException.class);
        }
        assertThat(EmbeddedDatabase.runningIn(folder)).isEmpty();
    }

    @Test
    void isStartedAgainForTheSameLoginWhenItIsKilled() throws Exception {
        Files.deleteIfExists(folder.resolve("password"));
        ProcessHandle second;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            ProcessHandle first = process();
            first.destroyForcibly();
            first.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            second = await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(EmbeddedDatabaseTest::process, process -> !process.equals(first));
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                database.login().connect().close();
                return true;
            });
        }
        assertThat(second.isAlive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PG_VERSION, is not a database cluster directory",
        "global/pg_control, pg_control",
        "postgresql.conf, postgresql.conf"
    })
    void saysInOneLineWhatPostgresMisses(String file, String words) throws Exception {
        Path missing = folder.resolve("postgresql").resolve(file);
        Path aside = Files.move(missing, parent.resolve("aside"));
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .message()
                    .startsWith("The embedded PostgreSQL in " + folder + " doesn't start: ")
                    .contains(words)
                    .doesNotContain("\n");
        } finally {
            Files.move(aside, missing);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "$(id)", "`id`", "\\", "\n"})
    void refusesAPathThatAShellWouldRead(String name) {
        Path refused = parent.resolve("a" + name + "b");
        assertThatThrownBy(() -> EmbeddedDatabase.start(refused))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("KAIGAI_DATABASE_DIRECTORY");
        assertThat(refused).doesNotExist();
    }

    private static ProcessHandle process() throws Exception {
        return Postmaster.find(folder.resolve("postgresql")).orElseThrow();
    }
}
