package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void answersWrongArgumentsWithItsUsage() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (List<String> arguments : List.of(
                List.of("import"),
                List.of("import", "nothing.md"),
                List.of("import", empty.toString()),
                List.of("bogus"),
                List.of("publish"),
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
                .containsKeys("serve", "prepare", "import", "validate", "releases", "publish", "export", "verify");
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
