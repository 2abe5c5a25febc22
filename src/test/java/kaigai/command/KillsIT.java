package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service at random moments: every other time during the first start on a folder, which unpacks PostgreSQL
 * and imports the bundled reports, and every other time during a curator's import. Each start after a kill answers.
 * {@code -Dkaigai.test.kills=50} sets how often.
 */
@Tag("full")
class KillsIT {

    /** Every two of them have a new folder. */
    private static final int KILLS = Integer.getInteger("kaigai.test.kills", 4);

    private static final Random MOMENTS = new Random(20);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private record Durations(long startMillis, long importMillis) {}

    @Test
    void answersAfterAKillAtAnyMoment() throws Exception {
        Path report = Files.writeString(folder.resolve("report.md"), SampleReports.city());
        Durations whole = uninterrupted(directory(0), report);
        for (int kill = 1; kill < KILLS; kill += 2) {
            Map<String, String> directory = directory(kill);
            PackagedService starting = PackagedService.start(folder, directory);
            long moment = killWithin(whole.startMillis, starting.process, starting.process);
            PackagedService importing = PackagedService.start(folder, directory).awaitReady();
            String before = release(importing, moment + " ms after the first start");

            Process command = startImport(directory, report);
            moment = killWithin(whole.importMillis, importing.process, command);
            boolean imported = command.waitFor() == 0;
            try (PackagedService next = PackagedService.start(folder, directory).awaitReady()) {
                String after = release(next, moment + " ms after the start of an import");
                if (imported) {
                    assertThat(after).isNotEqualTo(before);
                }
            }
            System.out.printf("%d kills, each followed by a start that answers%n", kill + 1);
        }
    }

    private Map<String, String> directory(int number) {
        return Map.of(
                "KAIGAI_DATABASE_DIRECTORY",
                folder.resolve("data" + number).toString(),
                "JDK_JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1"); // short runs end before the optimising compiler pays off
    }

    /** Starts on a new folder and imports, both to the end, to see how long each takes. */
    private Durations uninterrupted(Map<String, String> directory, Path report) throws Exception {
        long begun = System.nanoTime();
        try (PackagedService service = PackagedService.start(folder, directory).awaitReady()) {
            service.get("/countries");
            long started = System.nanoTime();
            assertThat(startImport(directory, report).waitFor()).isZero();
            return new Durations(
                    TimeUnit.NANOSECONDS.toMillis(started - begun),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        }
    }

    private Process startImport(Map<String, String> directory, Path report) throws IOException {
        return PackagedService.command(folder, directory, "import", report.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills the service at a random moment, at the latest when the work has ended; returns the moment. */
    private static long killWithin(long millis, Process service, Process work) throws InterruptedException {
        long moment = MOMENTS.nextLong(millis);
        work.waitFor(moment, TimeUnit.MILLISECONDS);
        service.destroyForcibly().waitFor();
        return moment;
    }

    /** The release that a service answers with. */
    private static String release(PackagedService service, String killed) throws Exception {
        JsonPath countries = JsonPath.from(service.get("/countries"));
        assertThat(countries.getList("data.country")).as("killed " + killed).contains("denmark");
        return countries.getString("meta.release");
    }
}
