package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kaigai.Programs;
import kaigai.report.GeneratedReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Visits the pages with Chromium, with as many countries as the survey has: axe finds nothing in light and dark, on a
 * phone and on a desk; the keyboard alone is enough, and so is a browser without scripts; nothing is asked for
 * elsewhere. Skipped where Chromium, Node.js or npm is missing.
 */
@Tag("full")
class BrowserIT {

    private static final Path PROJECT = Path.of("src/test/resources/browser");
    private static final int MADE_UP = 30;

    @TempDir
    static Path folder;

    @Test
    void everyoneCanUseThePages() throws Exception {
        String chromium = List.of("chromium", "chromium-browser", "google-chrome").stream()
                .filter(program -> Programs.work(program, "--version"))
                .findFirst()
                .orElse(null);
        assumeTrue(chromium != null, "Chromium is not installed");
        assumeTrue(Programs.work("node", "--version"), "Node.js is not installed");
        assumeTrue(Programs.work("npm", "--version"), "npm is not installed");
        for (String file : List.of("package.json", "check.mjs")) {
            Files.copy(PROJECT.resolve(file), folder.resolve(file));
        }
        Programs.runIn(folder, "npm", "install", "--no-audit", "--no-fund");
        Path reports = folder.resolve("reports");
        GeneratedReports.write(reports, MADE_UP);
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            PackagedService.Outcome imported = PackagedService.run(folder, Map.of(), "import", reports.toString());
            assertThat(imported.exitCode()).as(imported.output()).isZero();
            await().until(() -> JsonPath.from(service.get("/countries")).getInt("meta.total") == MADE_UP + 1);
            String path = Programs.run("sh", "-c", "command -v " + chromium).strip();
            assertThat(Programs.runIn(folder, "node", "check.mjs", "http://localhost:" + service.port, path)
                            .lines())
                    .containsExactly(
                            "readable", "reached by keyboard", "works without scripts", "scrolls", "stands in columns");
        }
    }
}
