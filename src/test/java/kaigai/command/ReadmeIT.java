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
import kaigai.Programs;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the README's examples as they stand, but for the port; {@link TypeScriptIT} runs the one in TypeScript. What
 * they need and the machine lacks is skipped.
 */
@Tag("full")
class ReadmeIT {

    @TempDir
    static Path folder;

    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        service = PackagedService.start(folder, Map.of()).awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void noExampleIsLeftOut() throws Exception {
        assertThat(ReadmeExample.values()).hasSize((int) ReadmeExample.count());
    }

    @Test
    void curl() throws Exception {
        assumeTrue(Programs.work("curl", "--version"), "curl is not installed");
        assertThat(Programs.run("sh", "-c", ReadmeExample.CURL.text(service.port)))
                .contains("\"theme\":\"cybersecurity\"", "ISO/IEC27001");
    }

    @Test
    void browserFetch() throws Exception {
        assumeTrue(Programs.work("node", "--version"), "Node.js is not installed");
        String example = ReadmeExample.BROWSER.text(service.port);
        assertThat(Programs.run("node", "--input-type=module", "--eval", example))
                .contains("★ サイバーセキュリティ 2", "○ デジタル予算 0", "release ");
    }

    /** On the data that the program brings, and then with a second release to hold against it. */
    @Test
    void pandas() throws Exception {
        String python = List.of("/usr/bin/python3", "python3").stream()
                .filter(candidate -> Programs.work(candidate, "-c", "import pandas"))
                .findFirst()
                .orElse(null);
        assumeTrue(python != null, "Python with pandas is not installed");
        String example = ReadmeExample.NOTEBOOK.text(service.port);
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
