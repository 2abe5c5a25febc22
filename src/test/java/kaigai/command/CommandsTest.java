package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaigai.command.PackagedService.Outcome;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The curator's commands in this JVM; CommandsIT has those that need one of their own. */
class CommandsTest {

    private static final Pattern RELEASE = Pattern.compile("The current release is ([0-9a-f]{12})\\.");
    private static final String OLDER_RELEASE = "abcdefabcdef";
    private static final String FOLDER = "kaigai.database.directory";

    @TempDir
    Path folder;

    private Path denmark;
    private Path city;
    private Path broken;

    @BeforeEach
    void writeReports() throws IOException {
        denmark = Files.writeString(folder.resolve("denmark.md"), SampleReports.denmark());
        city = Files.writeString(folder.resolve("barcelona.md"), SampleReports.city());
        broken = Files.writeString(
                folder.resolve("broken.md"),
                SampleReports.denmark().replace("\t581", "\t多数").replace("\t43,000", "\t広い"));
        System.setProperty(FOLDER, folder.resolve("data").toString());
    }

    @AfterEach
    void forgetTheDatabase() {
        for (String name : List.of(FOLDER, CommandDatabase.URL, CommandDatabase.USERNAME, CommandDatabase.PASSWORD)) {
            System.clearProperty(name);
        }
    }

    @Test
    void preparesWithTheBundleAndLeavesACuratorsChoiceAlone() {
        useNewDatabase();
        for (int i = 0; i < 2; i++) {
            assertThat(kaigai("prepare").exitCode()).isZero();
            assertThat(kaigai("releases").output().lines())
                    .singleElement()
                    .asString()
                    .contains(" bundle   denmark");
        }
        String imported = released(kaigai("import", city.toString()));
        assertThat(kaigai("prepare").exitCode()).isZero();
        assertThat(kaigai("releases").output()).contains("* " + imported);
    }

    @Test
    void publishesAnEarlierRelease() {
        useNewDatabase();
        String first = released(kaigai("import", denmark.toString()));
        String second = released(kaigai("import", city.toString()));
        assertThat(second).isNotEqualTo(first);
        assertThat(kaigai("publish", first).exitCode()).isZero();
        assertThat(kaigai("releases").output()).containsSubsequence("* " + first, "  " + second, "barcelona denmark");
    }

    @Test
    void refusesAReportWithErrorsAndPrintsThemAll() {
        useNewDatabase();
        String release = released(kaigai("import", denmark.toString()));
        Outcome refused = kaigai("import", city.toString(), broken.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output())
                .contains("broken.md: error: page 1, line 27:", "広い", "broken.md: error: page 1, line 28:", "多数")
                .contains("2 reports read: 2 errors", "Nothing was stored.")
                .doesNotContain("\tat ");
        assertThat(kaigai("releases").output().lines()).hasSize(1).allMatch(line -> line.startsWith("* " + release));
    }

    @Test
    void validatesWithoutADatabase() {
        Outcome valid = kaigai("validate", denmark.toString());
        assertThat(valid.exitCode()).isZero();
        assertThat(valid.output()).contains("warning: page 10, line 252:", "0 errors, 4 warnings");
        assertThat(kaigai("validate", broken.toString()).exitCode()).isEqualTo(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void countsTheRowsThatAnImportChanges() {
        useNewDatabase();
        assertThat(kaigai("import", denmark.toString()).output()).contains("Rows: 0 added, 0 altered, 0 removed.");
        assertThat(kaigai("import", city.toString()).output())
                .containsPattern("Rows: [1-9]\\d+ added, 0 altered, 0 removed\\.");
        Outcome corrected = kaigai("import", corrected().toString());
        assertThat(corrected.output()).contains("Rows: 1 added, 2 altered, 1 removed.");
    }

    @Test
    void diffPrintsWhatAnImportWouldChangeAndStoresNothing() throws SQLException {
        Login database = TestPostgres.newDatabase();
        Serve.use(database);
        String release = released(kaigai("import", denmark.toString()));
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("UPDATE country SET population = population + 0.00,"
                    + " facts = replace(facts::text, '5810000', '5810000.00')::jsonb");
        }
        Outcome same = kaigai("diff", denmark.toString());
        assertThat(same.exitCode()).isZero();
        assertThat(same.output())
                .contains("Rows: 0 added, 0 altered, 0 removed.")
                .doesNotContain("altered  ");
        Outcome differs = kaigai("diff", corrected().toString());
        assertThat(differs.exitCode()).isZero();
        assertThat(differs.output())
                .contains("altered  /countries denmark: denmark", "  population: 5810000 → 5820000")
                .contains("  facts / 人口 (万人): …", "\"value\":\"581\",\"number\":5810000,", "\"number\":5820000,")
                .doesNotContain("facts / 首都", "area_km2")
                .contains("altered  /initiatives denmark: platform / MitID", "等から強化したシステム。 → 個人認証")
                .contains("added    /organisations denmark: KOMBIT A/S", "removed  /organisations denmark: KOMBIT")
                .contains("Rows: 1 added, 2 altered, 1 removed.");
        assertThat(kaigai("diff", city.toString()).output()).contains("added    /countries barcelona: barcelona");
        assertThat(kaigai("releases").output().lines())
                .singleElement()
                .asString()
                .startsWith("* " + release);
    }

    @Test
    void diffRefusesWhatAnImportRefuses() {
        useNewDatabase();
        Outcome refused = kaigai("diff", broken.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output())
                .contains("broken.md: error: page 1, line 27:")
                .doesNotContain("Rows:");
        Path copy = folder.resolve("copy.md");
        assertThat(kaigai(
                                "validate",
                                denmark.toString(),
                                write(copy, SampleReports.denmark()).toString())
                        .output())
                .contains("copy.md: error: page 1, line 1: Two reports are on the same place.");
    }

    @Test
    void removesACountryAndKeepsTheOlderRelease() {
        useNewDatabase();
        String one = released(kaigai("import", denmark.toString()));
        String both = released(kaigai("import", city.toString()));
        Outcome removed = kaigai("remove", "barcelona");
        assertThat(released(removed)).isEqualTo(one);
        assertThat(removed.output()).containsPattern("Rows: 0 added, 0 altered, [1-9]\\d+ removed\\.");
        assertThat(kaigai("releases").output()).contains("* " + one, "  " + both);
        released(kaigai("publish", both));
        assertThat(kaigai("releases").output()).contains("* " + both);
    }

    @Test
    void refusesToRemoveWhatIsNotThereAndTheLastCountry() {
        useNewDatabase();
        String release = released(kaigai("import", denmark.toString()));
        Outcome unknown = kaigai("remove", "norway");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.output()).contains("no report on \"norway\"; expected one of: denmark.");
        Outcome last = kaigai("remove", "denmark");
        assertThat(last.exitCode()).isEqualTo(2);
        assertThat(last.output()).contains("\"denmark\" is the only one of the current release");
        assertThat(kaigai("releases").output().lines())
                .singleElement()
                .asString()
                .startsWith("* " + release);
    }

    @Test
    void rereadsTheTextsThatAnOlderReaderRead() throws SQLException {
        Login database = TestPostgres.newDatabase();
        Serve.use(database);
        String current = released(kaigai("import", city.toString()));
        String before = kaigai("releases").output();
        assertThat(released(kaigai("reread"))).isEqualTo(current);
        assertThat(kaigai("releases").output()).isEqualTo(before);
        pretendThatAnOlderReaderMisreadThePopulation(database);
        Outcome reread = kaigai("reread");
        assertThat(released(reread)).isEqualTo(current);
        assertThat(reread.output()).contains("2 reports read: 0 errors,", "Rows: 0 added, 2 altered, 0 removed.");
        assertThat(kaigai("releases").output())
                .containsSubsequence("* " + current, " curator ", "  " + OLDER_RELEASE, " curator ");
    }

    private static void pretendThatAnOlderReaderMisreadThePopulation(Login database) throws SQLException {
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    UPDATE country SET population = population / 10;
                    UPDATE report SET digest = reverse(digest), reader_version = 1;
                    UPDATE report_reading SET reader_version = 1;
                    INSERT INTO release VALUES ('%1$s', '%1$s' || repeat('0', 52), now());
                    UPDATE release_report SET release = '%1$s' WHERE release = (SELECT release FROM current_release);
                    UPDATE publication SET release = '%1$s' WHERE id = (SELECT max(id) FROM publication);
                    DELETE FROM release WHERE release NOT IN (SELECT release FROM publication);
                    """.formatted(OLDER_RELEASE));
        }
    }

    @Test
    void printsATemplateThatValidates() {
        Outcome template = kaigai("template", "denmark");
        assertThat(template.exitCode()).isZero();
        Path report = write(folder.resolve("new.md"), template.output());
        Outcome valid = kaigai("validate", report.toString());
        assertThat(valid.output()).contains("1 report read: 0 errors, 0 warnings, 0 notes.");
        assertThat(valid.exitCode()).isZero();
    }

    private Path corrected() {
        return write(
                folder.resolve("corrected.md"),
                SampleReports.denmark()
                        .replace("\t581", "\t582")
                        .replace("\tKOMBIT\t", "\tKOMBIT A/S\t")
                        .replace("「NemID」をセキュリティ面等から強化した", "「NemID」をセキュリティ面から強化した"));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void answersWrongArgumentsWithItsUsage() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (List<String> arguments : List.of(
                List.of("import"),
                List.of("import", "nothing.md"),
                List.of("import", empty.toString()),
                List.of("bogus"),
                List.of("publish"),
                List.of("diff"),
                List.of("remove"),
                List.of("template"),
                List.of("reread", "more"),
                List.of("export"),
                List.of("serve", "more"))) {
            Outcome outcome = kaigai(arguments.toArray(String[]::new));
            assertThat(outcome.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(outcome.output()).contains("Usage: kaigai").doesNotContain("\tat ");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void refusesAnUnknownRelease() {
        useNewDatabase();
        assertThat(kaigai("publish", "000000000000").output()).contains("There is no release 000000000000");
    }

    @Test
    void explainsEveryCommand() {
        Map<String, CommandLine> commands = Main.commandLine().getSubcommands();
        assertThat(commands)
                .containsKeys(
                        "serve",
                        "prepare",
                        "template",
                        "validate",
                        "diff",
                        "import",
                        "remove",
                        "reread",
                        "releases",
                        "publish",
                        "export",
                        "verify");
        for (String command : commands.keySet()) {
            Outcome help = kaigai(command, "--help");
            assertThat(help.exitCode()).isZero();
            assertThat(help.output()).contains("Usage: kaigai " + command);
        }
    }

    @Test
    void namesADatabaseThatIsAwayInOneLine() throws IOException {
        String url = "jdbc:postgresql://localhost:" + PackagedService.freePort() + "/kaigai";
        Serve.use(new Login(url, "kaigai", "secret"));
        Outcome outcome = kaigai("releases");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output().lines().filter(line -> line.contains(url))).hasSize(1);
        assertThat(outcome.output()).doesNotContain("\tat ");
    }

    private static void useNewDatabase() {
        Serve.use(TestPostgres.newDatabase());
    }

    private static Outcome kaigai(String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output, true);
        int exitCode = Main.commandLine().setOut(printer).setErr(printer).execute(arguments);
        return new Outcome(exitCode, output.toString());
    }

    private static String released(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        Matcher release = RELEASE.matcher(outcome.output());
        assertThat(release.find()).as(outcome.output()).isTrue();
        return release.group(1);
    }
}
