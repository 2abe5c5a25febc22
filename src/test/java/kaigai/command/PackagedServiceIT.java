package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kaigai.command.PackagedService.Outcome;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.dataset.ReportBundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started and ended in every way that a machine may do so. */
@Tag("full")
class PackagedServiceIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void servesFromItsOwnDatabaseAndAnswersTheSameAfterARestart() throws Exception {
        String themes;
        String release;
        ProcessHandle database;
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            themes = service.get("/countries/DK/themes");
            release = release(service);
            database = database(folder.resolve("data"));
            assertThat(JsonPath.from(themes).getList("data")).hasSize(11);
            assertThat(service.errors()).isEmpty();
        }
        assertThat(database.isAlive())
                .as("the database goes down with the program")
                .isFalse();
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            assertThat(service.get("/countries/DK/themes")).isEqualTo(themes);
            assertThat(JsonPath.from(service.get("/releases")).getInt("meta.total"))
                    .isEqualTo(1);
        }
        assertThat(release)
                .as("the id that another server makes of the same reports")
                .isEqualTo(releaseOfTheBundle());
    }

    @Test
    void makesTheSameReleaseOnAnotherDatabase() throws Exception {
        Login login = TestPostgres.newDatabase();
        Map<String, String> environment = PackagedService.on(login);
        try (PackagedService service =
                PackagedService.start(folder, environment).awaitReady()) {
            assertThat(release(service)).isEqualTo(releaseOfTheBundle());
            assertThat(folder.resolve("data")).doesNotExist();
        }
        Login reader = Database.prepare(login).reader();
        Map<String, String> readOnly = PackagedService.on(reader);
        try (PackagedService service = PackagedService.start(folder, readOnly).awaitReady()) {
            assertThat(release(service)).as("with a login that may only read").isEqualTo(releaseOfTheBundle());
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderEndsInOneClearLine() throws Exception {
        Path data = folder.resolve("shared");
        Map<String, String> environment = Map.of("KAIGAI_DATABASE_DIRECTORY", data.toString());
        try (PackagedService first = PackagedService.start(folder, environment).awaitReady();
                PackagedService second = PackagedService.start(folder, environment)) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.errors())
                    .singleElement()
                    .asString()
                    .contains(
                            "The database folder " + data + " is in use by another Kaigai (process "
                                    + first.process.pid() + ")",
                            "KAIGAI_DATABASE_DIRECTORY");
            assertThat(second.log()).doesNotContain("\tat ");
            assertThat(release(first)).isEqualTo(releaseOfTheBundle());
        }
    }

    @Test
    void aPortThatIsTakenEndsInOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                PackagedService service = PackagedService.start(folder, taken.getLocalPort(), Map.of())) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.errors())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort(), "QUARKUS_HTTP_PORT");
            assertThat(service.log()).doesNotContain("\tat ");
            assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aSettingThatCannotBeReadIsNamed() throws Exception {
        try (PackagedService service = PackagedService.start(folder, Map.of("QUARKUS_HTTP_PORT", "many"))) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.log())
                    .contains("quarkus.http.port with the config value \"many\"")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void eachLineOfTheLogIsAnObjectWhereThatIsSet() throws Exception {
        Login login = TestPostgres.newDatabase();
        Map<String, String> environment = Map.of(
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                "QUARKUS_DATASOURCE_JDBC_URL", login.url(),
                "QUARKUS_DATASOURCE_USERNAME", login.username(),
                "QUARKUS_DATASOURCE_PASSWORD", login.password());
        try (PackagedService service =
                PackagedService.start(folder, environment).awaitReady()) {
            assertThat(service.log().lines().map(JsonPath::from))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.getMap("")).containsKeys("timestamp", "level", "message"));
        }
    }

    @Test
    void answersWhatNobodyHasAskedForWhileTheDatabaseIsAway() throws Exception {
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            ProcessHandle database = database(folder.resolve("data"));
            database.destroyForcibly();
            database.onExit().get(1, TimeUnit.MINUTES);
            String notInTheCache = "/countries?limit=7";
            JsonPath countries = JsonPath.from(service.get(notInTheCache));
            assertThat(countries.getInt("meta.total")).isEqualTo(1);
            assertThat(service.log()).doesNotContain("\tat ");
        }
    }

    @Test
    void aFolderIsForTheProgramsUserAlone() throws Exception {
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            assertThat(service.process.isAlive()).isTrue();
            Path data = folder.resolve("data");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aKilledProgramTakesItsDatabaseAlongAndTheNextOneStarts() throws Exception {
        ProcessHandle database;
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            database = database(folder.resolve("data"));
            service.process.destroyForcibly();
        }
        assertThat(database.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            assertThat(release(service)).isEqualTo(releaseOfTheBundle());
        }
    }

    @Test
    void aProgramAndADatabaseThatWereKilledTogetherStartAgain() throws Exception {
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            ProcessHandle database = database(folder.resolve("data"));
            database.destroyForcibly();
            service.process.destroyForcibly();
            database.onExit().get(1, TimeUnit.MINUTES);
        }
        assertThat(folder.resolve("data/postgresql/postmaster.pid")).exists();
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            assertThat(release(service)).isEqualTo(releaseOfTheBundle());
        }
    }

    @Test
    void whereNobodyCouldStopTheDatabaseLaterItDoesNotStart() throws Exception {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        Path unshare = Path.of("/usr/bin/unshare"); // which runs PostgreSQL for root
        if (Files.exists(unshare)) {
            Files.createSymbolicLink(programs.resolve("unshare"), unshare);
        }
        Outcome outcome = PackagedService.run(folder, Map.of("PATH", programs.toString()), "prepare");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output().lines()).singleElement().asString().contains("Cannot run program \"sh\"");
        assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void aFirstStartFitsIntoASmallHeap() throws Exception {
        Outcome outcome = PackagedService.run(folder, Map.of("JDK_JAVA_OPTIONS", "-Xmx64m"), "prepare");
        assertThat(outcome.output()).endsWith("The database is ready.\n");
    }

    private static String release(PackagedService service) throws IOException, InterruptedException {
        return JsonPath.from(service.get("/countries")).getString("meta.release");
    }

    /** The release that the program's own reports make, on the tests' server. */
    private static String releaseOfTheBundle() throws SQLException {
        Login importer = Database.prepare(TestPostgres.newDatabase()).importer().orElseThrow();
        try (Connection connection = importer.connect();
                Statement statement = connection.createStatement()) {
            ReportBundle.importIfMissing(connection, Clock.systemUTC());
            ResultSet release = statement.executeQuery("SELECT release FROM publication");
            release.next();
            return release.getString(1);
        }
    }

    private static ProcessHandle database(Path folder) throws IOException {
        Path pidFile = folder.resolve("postgresql/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
                .orElseThrow();
    }
}
