package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaigai.Programs;
import kaigai.command.PackagedService.Outcome;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The curator's commands on the packaged program, as far as {@link CommandsTest} can't have them in its own JVM. */
@Tag("full")
class CommandsIT {

    private static final Pattern RELEASE = Pattern.compile("The current release is ([0-9a-f]{12})\\.");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Path denmark;
    private Path city;

    @BeforeEach
    void writeReports() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("in"));
        denmark = Files.writeString(reports.resolve("denmark.md"), SampleReports.denmark());
        city = Files.writeString(reports.resolve("barcelona.md"), SampleReports.city());
    }

    @Test
    void aServerThatRunsFollowsWhatIsImportedAndPublished() throws Exception {
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            String before = release(service);
            String imported = released(kaigai("import", city.toString()));
            assertThat(imported).isNotEqualTo(before);
            await().atMost(PATIENCE).until(() -> release(service).equals(imported));
            assertThat(JsonPath.from(service.get("/countries")).getList("data.country"))
                    .contains("barcelona", "denmark");
            assertThat(kaigai("publish", before).exitCode()).isZero();
            await().atMost(PATIENCE).until(() -> release(service).equals(before));
            assertThat(kaigai("releases").output())
                    .containsSubsequence("* " + before, "  " + imported, "barcelona denmark");
            assertThat(service.process.isAlive()).isTrue();
        }
    }

    @Test
    void anExportMakesTheSameReleaseInAnEmptyDatabase() throws Exception {
        String release = released(kaigai("import", denmark.getParent().toString()));
        assertThat(kaigai("export", "out").exitCode()).isZero();
        Path out = folder.resolve("out");
        assertThat(Files.readString(out.resolve("reports/denmark.md"))).isEqualTo(SampleReports.denmark());
        List<String> ratings = Files.readAllLines(out.resolve("theme-ratings.ndjson"));
        assertThat(ratings).hasSize(22);
        assertThat(JsonPath.from(Files.readString(out.resolve("theme-ratings.json")))
                        .getList(""))
                .hasSize(22);
        assertThat(Files.readString(out.resolve("theme-ratings.csv")))
                .startsWith("country,country_ja,country_en,position,");
        assertThat(JsonPath.from(Files.readString(out.resolve("datapackage.json")))
                        .getString("version"))
                .isEqualTo(release);
        assertThat(Files.readString(out.resolve("README.txt"))).contains("Release: " + release);
        Login empty = TestPostgres.newDatabase();
        Outcome again = PackagedService.run(folder, PackagedService.on(empty), "import", "out");
        assertThat(released(again)).isEqualTo(release);
    }

    @Test
    void aByteThatFlipsInAnExportOrInTheDatabaseIsNoticed() throws Exception {
        String release = released(kaigai("import", denmark.getParent().toString()));
        assertThat(kaigai("export", "out").exitCode()).isZero();
        Path out = folder.resolve("out");
        assertThat(Programs.output(out, "sha256sum", "--check", "SHA256SUMS")).isPresent();
        Path report = out.resolve("reports/denmark.md");
        Files.writeString(report, Files.readString(report).replace("コペンハーゲン", "コペンハーゲレ"));
        assertThat(Programs.output(out, "sha256sum", "--check", "SHA256SUMS")).isEmpty();

        Login database = TestPostgres.newDatabase();
        Map<String, String> environment = PackagedService.on(database);
        assertThat(released(PackagedService.run(folder, environment, "import", "out")))
                .isNotEqualTo(release);
        Outcome intact = PackagedService.run(folder, environment, "verify");
        assertThat(intact.exitCode()).as(intact.output()).isZero();
        assertThat(intact.output()).contains("2 releases, 3 report versions: intact.");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE theme_rating SET overview = overview || '.' WHERE id ="
                    + " (SELECT min(id) FROM theme_rating WHERE country = 'denmark' AND overview IS NOT NULL)");
        }
        Outcome damaged = PackagedService.run(folder, environment, "verify");
        assertThat(damaged.exitCode()).isEqualTo(1);
        assertThat(damaged.output()).containsPattern("The rows of report \\d+ on denmark have changed\\.");
    }

    @Test
    void wrongArgumentsAreAUsageError() throws Exception {
        Outcome outcome = kaigai("bogus");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output()).contains("Usage: kaigai").doesNotContain("\tat ");
        assertThat(kaigai("export", "out", "--release", "000000000000").exitCode())
                .isEqualTo(2);
    }

    private Outcome kaigai(String... arguments) throws IOException, InterruptedException {
        return PackagedService.run(folder, Map.of(), arguments);
    }

    private static String released(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        Matcher release = RELEASE.matcher(outcome.output());
        assertThat(release.find()).as(outcome.output()).isTrue();
        return release.group(1);
    }

    private static String release(PackagedService service) throws IOException, InterruptedException {
        return JsonPath.from(service.get("/countries")).getString("meta.release");
    }
}
