package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's examples as they stand, but for the port. What they need and the machine lacks is skipped. */
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
    void curl() throws Exception {
        assumeTrue(works("curl", "--version"), "curl is not installed");
        assertThat(run("sh", "-c", example("curl", "sh"))).contains("\"theme\":\"cybersecurity\"", "ISO/IEC27001");
    }

    @Test
    void browserFetch() throws Exception {
        assumeTrue(works("node", "--version"), "Node.js is not installed");
        assertThat(run("node", "--input-type=module", "--eval", example("browser", "js")))
                .contains("★ サイバーセキュリティ 2", "○ デジタル予算 0", "release ");
    }

    @Test
    void pandas() throws Exception {
        String python = List.of("/usr/bin/python3", "python3").stream()
                .filter(candidate -> works(candidate, "-c", "import pandas"))
                .findFirst()
                .orElse(null);
        assumeTrue(python != null, "Python with pandas is not installed");
        assertThat(run(python, "-c", example("notebook", "python")))
                .containsSubsequence("デジタル成長戦略2025に対する年度予算", "1415000000", "2361250000");
    }

    /** The first example in a language after the words that introduce it. */
    private static String example(String introduction, String language) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher fence = Pattern.compile("(?s)" + introduction + ":\n\n```" + language + "\n(.*?)```")
                .matcher(readme);
        assertThat(fence.find()).as("the README has the example").isTrue();
        assertThat(fence.group(1)).contains("http://localhost:8080/");
        return fence.group(1).replace("localhost:8080", "localhost:" + service.port);
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
