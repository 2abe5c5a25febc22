package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kaigai.database.EmbeddedDatabase;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills an import, or the database under it, at points spread over its run: what is left is a set of whole releases.
 */
class ImportCrashIT {

    private static final int KILLED_IMPORTS = 50;
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
        Map<String, String> environment = environment(TestPostgres.newDatabase());
        long wholeRun = importAnother(environment, 0);
        for (int i = 1; i <= KILLED_IMPORTS; i++) {
            Process process = startImport(environment, i);
            process.waitFor(wholeRun * i / KILLED_IMPORTS, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertWholeReleases(login(environment));
        }
        importAnother(environment, KILLED_IMPORTS + 1);
        assertThat(assertWholeReleases(login(environment))).isGreaterThan(1);
    }

    @Test
    void aKilledDatabaseHoldsWholeReleases() throws Exception {
        Path data = folder.resolve("database");
        long wholeRun;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            wholeRun = importAnother(environment(database.login()), 0);
        }
        for (int i = 1; i <= KILLED_SERVERS; i++) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
                Process process = startImport(environment(database.login()), i);
                process.waitFor(wholeRun * i / KILLED_SERVERS, TimeUnit.MILLISECONDS);
                ProcessHandle server = server(data);
                server.destroyForcibly();
                server.onExit().get(1, TimeUnit.MINUTES);
                process.waitFor();
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
                assertWholeReleases(database.login());
            }
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            importAnother(environment(database.login()), KILLED_SERVERS + 1);
            assertThat(assertWholeReleases(database.login())).isGreaterThan(1);
        }
    }

    /** Imports to the end a version of the reports that there was not before; returns how many milliseconds it took. */
    private long importAnother(Map<String, String> environment, int version) throws Exception {
        long start = System.nanoTime();
        assertThat(startImport(environment, version).waitFor()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private Process startImport(Map<String, String> environment, int version) throws IOException {
        String denmark = SampleReports.denmark().replace("\t581", "\t" + (600 + version));
        Files.writeString(reports.resolve("denmark.md"), denmark);
        return PackagedService.command(folder, environment, "import", "in")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Map<String, String> environment(Login login) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", login.url(),
                "QUARKUS_DATASOURCE_USERNAME", login.username(),
                "QUARKUS_DATASOURCE_PASSWORD", login.password());
    }

    private static Login login(Map<String, String> environment) {
        return new Login(
                environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                environment.get("QUARKUS_DATASOURCE_USERNAME"),
                environment.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    /** Each release's reports are those that its digest names, each report has its rows, none is without a release. */
    private static int assertWholeReleases(Login login) throws SQLException {
        Map<String, StringBuilder> digests = new TreeMap<>();
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            // The server may still commit what the killed client sent.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ResultSet members = statement.executeQuery("SELECT l.digest, r.digest FROM release l"
                    + " JOIN release_report m USING (release) JOIN report r ON r.id = m.report_id ORDER BY 1, 2");
            while (members.next()) {
                digests.computeIfAbsent(members.getString(1), digest -> new StringBuilder())
                        .append(members.getString(2))
                        .append('\n');
            }
            assertThat(digests).allSatisfy((digest, lines) -> assertThat(sha256(lines.toString()))
                    .isEqualTo(digest));
            assertThat(count(statement, "release")).isEqualTo(digests.size());
            assertThat(count(statement, "report WHERE id NOT IN (SELECT report_id FROM release_report)"))
                    .isZero();
            assertThat(count(
                            statement,
                            "report r WHERE (SELECT count(*) FROM theme_rating t WHERE t.report_id = r.id) <> 11"
                                    + " OR NOT EXISTS (SELECT FROM country c WHERE c.report_id = r.id)"))
                    .isZero();
            assertThat(count(statement, "publication JOIN release USING (release)"))
                    .isEqualTo(count(statement, "publication"))
                    .isPositive();
        }
        return digests.size();
    }

    private static int count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessHandle server(Path data) throws IOException {
        Path pidFile = data.resolve("postgresql/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
                .orElseThrow();
    }
}
