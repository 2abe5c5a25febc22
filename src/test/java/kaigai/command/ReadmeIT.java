package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaigai.Documents;
import kaigai.Documents.Block;
import kaigai.Programs;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the examples and commands of the README and of the documents in {@code src/docs} as they stand, but for the
 * port; {@link TypeScriptIT} runs the example in TypeScript. What they need and the machine lacks is skipped.
 */
@Tag("full")
class ReadmeIT {

    private static final String SHELL = "sh";
    private static final String PYTHON = "python";
    private static final String JAVASCRIPT = "js";
    private static final String TYPESCRIPT = "ts";

    /** What builds the program or takes Docker or minutes: {@code .ci/run} runs most of it. */
    private static final Pattern NOT_RUN_HERE =
            Pattern.compile("(?:mvn|docker|java -XX:AOTCache|src/benchmark/|src/supply-chain/|\\.ci/).*");

    /** The commands in the documents, on the database of the service. */
    private static final String PRELUDE = """
            set -euo pipefail
            unset ${!QUARKUS_@} ${!KAIGAI_@}
            export KAIGAI_DATABASE_DIRECTORY='%s'
            curl() { command curl --fail "$@"; }
            kaigai() { '%s/bin/java' -XX:TieredStopAtLevel=1 -jar '%s' "$@"; }
            """;

    @TempDir
    static Path folder;

    /** The folder in which the commands run: it has the project's sources. */
    private static Path checkout;

    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        service = PackagedService.start(folder, Map.of()).awaitReady();
        checkout = Files.createDirectory(folder.resolve("checkout"));
        Files.createSymbolicLink(checkout.resolve("src"), Path.of("src").toAbsolutePath());
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void noExampleIsLeftOut() throws Exception {
        List<String> examples = Documents.examples();
        assertThat(Documents.blocks()).filteredOn(Block::callsService).allSatisfy(block -> assertThat(block.language())
                .as(block.toString())
                .isIn(SHELL, PYTHON, JAVASCRIPT, TYPESCRIPT));
        assertThat(Documents.blocks())
                .filteredOn(block -> Set.of(JAVASCRIPT, TYPESCRIPT).contains(block.language()))
                .allSatisfy(block -> assertThat(examples).as(block.toString()).contains(block.code()));
    }

    @TestFactory
    Stream<DynamicTest> eachBlockRuns() throws IOException {
        List<String> examples = Documents.examples();
        return Documents.blocks().stream()
                .filter(block -> Set.of(SHELL, PYTHON).contains(block.language()))
                .filter(block -> !examples.contains(block.code()))
                .filter(block -> !NOT_RUN_HERE.matcher(block.code().strip()).lookingAt())
                .map(block -> DynamicTest.dynamicTest(block.toString(), () -> run(block)));
    }

    private static void run(Block block) throws IOException, InterruptedException {
        if (block.language().equals(PYTHON)) {
            Programs.run(python(), "-c", block.at(service.port));
        } else {
            assumeTrue(Programs.work("curl", "--version"), "curl is not installed");
            String prelude = PRELUDE.formatted(
                    folder.resolve("data"),
                    System.getProperty("java.home"),
                    Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath());
            Programs.runIn(checkout, "bash", "-c", prelude + block.at(service.port));
        }
    }

    private static String python() {
        String python = Stream.of("/usr/bin/python3", "python3")
                .filter(candidate -> Programs.work(candidate, "-c", "import pandas"))
                .findFirst()
                .orElse(null);
        assumeTrue(python != null, "Python with pandas is not installed");
        return python;
    }

    @Test
    void curl() throws Exception {
        assumeTrue(Programs.work("curl", "--version"), "curl is not installed");
        assertThat(Programs.run("sh", "-c", Documents.example("curl.sh", service.port)))
                .contains("\"theme\":\"cybersecurity\"", "ISO/IEC27001");
    }

    @Test
    void browserFetch() throws Exception {
        assumeTrue(Programs.work("node", "--version"), "Node.js is not installed");
        String example = Documents.example("browser.js", service.port);
        assertThat(Programs.run("node", "--input-type=module", "--eval", example))
                .contains("★ サイバーセキュリティ 2", "○ デジタル予算 0", "release ");
    }

    /** On the data that the program brings, and then with a second release to compare with it. */
    @Test
    void pandas() throws Exception {
        String python = python();
        String example = Documents.example("notebook.py", service.port) + changes();
        assertThat(Programs.run(python, "-c", example))
                .containsPattern("cybersecurity +★")
                .containsPattern("denmark .*ICT関連歳出見込み +944\\.0")
                .containsPattern("/theme-ratings +added +11")
                .contains("Empty DataFrame");
        importMoreThanBefore();
        assertThat(Programs.run(python, "-c", example))
                .containsPattern("country +denmark +estonia")
                .containsPattern("cybersecurity +★ +★")
                .containsPattern("denmark .*ICT関連歳出見込み +914\\.0")
                .containsPattern("/theme-ratings +added +11")
                .containsPattern("/countries +added +1\\s+altered +1")
                .containsPattern("/countries +denmark +denmark +population +5810000 +6000000");
    }

    /** The example that compares two releases. */
    private static String changes() throws IOException {
        return Documents.blocks().stream()
                .filter(block -> block.language().equals(PYTHON) && block.code().contains("/changes"))
                .map(block -> block.at(service.port))
                .findFirst()
                .orElseThrow();
    }

    private static void importMoreThanBefore() throws IOException, InterruptedException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        String denmark = SampleReports.denmark();
        Files.writeString(reports.resolve("denmark.md"), denmark.replace("\t581", "\t600"));
        Files.writeString(reports.resolve("estonia.md"), SampleReports.madeUp("estonia"));
        PackagedService.Outcome imported = PackagedService.run(folder, Map.of(), "import", reports.toString());
        assertThat(imported.exitCode()).as(imported.output()).isZero();
        await().until(() -> JsonPath.from(service.get("/countries")).getInt("meta.total") == 2);
    }
}
