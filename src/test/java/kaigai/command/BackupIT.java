package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaigai.command.PackagedService.Outcome;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.PostgresCluster;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups as {@code src/docs/operations.md} describes them, made by PostgreSQL's own tools; skipped where those aren't
 * installed.
 */
@Tag("full")
class BackupIT {

    private static final List<String> PATHS = List.of(
            "/countries",
            "/theme-ratings?format=csv",
            "/findings",
            "/search?q=電子",
            "/releases",
            "/countries/DK/source");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void aDumpThatIsRestoredIntoAnEmptyClusterAnswersTheSame() throws Exception {
        assumeTrue(PostgresCluster.isInstalled(), "PostgreSQL isn't installed with its tools");
        try (PostgresCluster first = PostgresCluster.start(folder.resolve("first"));
                PostgresCluster restored = PostgresCluster.start(folder.resolve("restored"))) {
            importReport(first, "denmark", SampleReports.denmark());
            importReport(first, "barcelona", SampleReports.city());
            String dump = folder.resolve("kaigai.dump").toString();
            first.run("pg_dump", "--format=custom", "--file=" + dump);
            restored.run("pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", dump);

            assertThat(answers(restored)).isEqualTo(answers(first));
            assertThat(kaigai(restored, "releases").output())
                    .isEqualTo(kaigai(first, "releases").output())
                    .hasLineCount(2);
            Outcome verified = kaigai(restored, "verify");
            assertThat(verified.exitCode()).as(verified.output()).isZero();
            assertThatTheRolesAreAsBefore(restored);
            importReport(restored, "estonia", SampleReports.madeUp("estonia"));
            change(restored);
            assertThat(kaigai(restored, "verify").exitCode()).isEqualTo(1);
        }
    }

    private void importReport(PostgresCluster cluster, String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".md"), text);
        Outcome imported = kaigai(cluster, "import", file.toString());
        assertThat(imported.exitCode()).as(imported.output()).isZero();
    }

    private Outcome kaigai(PostgresCluster cluster, String... arguments) throws Exception {
        return PackagedService.run(folder, PackagedService.on(cluster.owner()), arguments);
    }

    private List<String> answers(PostgresCluster cluster) throws Exception {
        Map<String, String> environment = PackagedService.on(cluster.owner());
        List<String> answers = new ArrayList<>();
        try (PackagedService service =
                PackagedService.start(folder, environment).awaitReady()) {
            for (String path : PATHS) {
                answers.add(
                        service.get(path.replace("電子", "%E9%9B%BB%E5%AD%90")).replace(":" + service.port, ""));
            }
        }
        return answers;
    }

    private static void assertThatTheRolesAreAsBefore(PostgresCluster cluster) throws Exception {
        Login reader = Database.prepare(cluster.owner()).reader();
        for (String statement : List.of(
                "CREATE TEMPORARY TABLE more (id int)",
                "CREATE TABLE more (id int)",
                "DELETE FROM report",
                "SELECT * FROM flyway_schema_history",
                "SELECT notify_publication()")) {
            try (Connection connection = reader.connect();
                    Statement refused = connection.createStatement()) {
                assertThatThrownBy(() -> refused.execute(statement))
                        .as(statement)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static void change(PostgresCluster cluster) throws Exception {
        try (Connection connection = cluster.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE report SET source = source || ' ' WHERE country = 'denmark'");
        }
    }
}
