package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.database.embedded.EmbeddedDatabase;
import kaigai.dataset.WholeReleases;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills an import, or the database under it, at points spread over its run: what is left is a set of whole releases.
 * {@code InterruptedImportTest} looks at each of its steps.
 */
@Tag("full")
class ImportCrashIT {

    private static final int KILLED_IMPORTS = 20;
    private static final int KILLED_SERVERS = 10;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Path reports;

    @BeforeEach
    void writeReports() throws IOException {
        reports = Files.createDirectories(folder.resolve("in"));
        for (String name : new String[] {"estonia", "france", "korea", "singapore", "barcelona"}) {
            Files.writeString(reports.resolve(name + ".md"), SampleReports.madeUp(name));
        }
    }

    @Test
    void aKilledImportLeavesWholeReleases() throws Exception {
        Login login = TestPostgres.newDatabase();
        long wholeRun = importAnother(login, 0);
        for (int i = 1; i <= KILLED_IMPORTS; i++) {
            Process process = startImport(login, i);
            process.waitFor(wholeRun * i / KILLED_IMPORTS, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            WholeReleases.assertIn(login);
        }
        importAnother(login, KILLED_IMPORTS + 1);
        assertThat(WholeReleases.assertIn(login)).isGreaterThan(1);
    }

    @Test
    void aKilledDatabaseHoldsWholeReleases() throws Exception {
        Path data = folder.resolve("database");
        long wholeRun;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            wholeRun = importAnother(database.login(), 0);
        }
        for (int i = 1; i <= KILLED_SERVERS; i++) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
                WholeReleases.assertIn(database.login());
                Process process = startImport(database.login(), i);
                process.waitFor(wholeRun * i / KILLED_SERVERS, TimeUnit.MILLISECONDS);
                ProcessHandle server = server(data);
                server.destroyForcibly();
                server.onExit().get(1, TimeUnit.MINUTES);
                process.waitFor();
            }
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            WholeReleases.assertIn(database.login());
            importAnother(database.login(), KILLED_SERVERS + 1);
            assertThat(WholeReleases.assertIn(database.login())).isGreaterThan(1);
        }
    }

    /**
     * Imports to the end a version of the reports that there was not before; returns how many milliseconds it took from
     * its first connection on.
     */
    private long importAnother(Login login, int version) throws Exception {
        Process process = startImport(login, version);
        long start = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Starts an import, and returns when it has a connection: what comes before changes nothing. */
    private Process startImport(Login login, int version) throws Exception {
        String denmark = SampleReports.denmark().replace("\t581", "\t" + (600 + version));
        Files.writeString(reports.resolve("denmark.md"), denmark);
        Process process = PackagedService.command(folder, PackagedService.on(login), "import", "in")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            await().pollInterval(Duration.ofMillis(2)).until(() -> isImporting(statement) || !process.isAlive());
        }
        return process;
    }

    private static boolean isImporting(Statement statement) throws SQLException {
        try (ResultSet connections = statement.executeQuery("SELECT FROM pg_stat_activity"
                + " WHERE usename = 'kaigai_importer' AND datname = current_database()")) {
            return connections.next();
        }
    }

    private static ProcessHandle server(Path data) throws IOException {
        Path pidFile = data.resolve("postgresql/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
                .orElseThrow();
    }
}
