package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the README's examples as they stand, but for the port; {@link TypeScriptIT} runs the one in TypeScript. What
 * they need and the machine lacks is skipped.
 */
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

    @Test
    void pandas() throws Exception {
        String python = List.of("/usr/bin/python3", "python3").stream()
                .filter(candidate -> Programs.work(candidate, "-c", "import pandas"))
                .findFirst()
                .orElse(null);
        assumeTrue(python != null, "Python with pandas is not installed");
        String example = ReadmeExample.NOTEBOOK.text(service.port);
        assertThat(Programs.run(python, "-c", example))
                .containsSubsequence("デジタル成長戦略2025に対する年度予算", "1415000000", "2361250000");
    }
}
