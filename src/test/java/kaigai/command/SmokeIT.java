package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kaigai.command.PackagedService.Outcome;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a user meets it first: on its own database, in a new folder. */
class SmokeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TERMINATED = 143;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void startsAnswersFollowsAnImportAndStops() throws Exception {
        try (PackagedService service = PackagedService.start(folder, Map.of()).awaitReady()) {
            assertThat(JsonPath.from(service.get("/countries/DK/themes")).getList("data"))
                    .hasSize(11);
            Path city = Files.writeString(folder.resolve("barcelona.md"), SampleReports.city());
            Outcome imported = PackagedService.run(folder, Map.of(), "import", city.toString());
            assertThat(imported.exitCode()).as(imported.output()).isZero();
            await().atMost(PATIENCE).until(() -> JsonPath.from(service.get("/countries"))
                    .getList("data.country")
                    .contains("barcelona"));
            service.process.destroy();
            assertThat(service.awaitExit()).as(service.log()).isEqualTo(TERMINATED);
            assertThat(service.errors()).isEmpty();
        }
        assertThat(folder.resolve("data/postgresql/postmaster.pid"))
                .as("the database went down with the program")
                .doesNotExist();
    }
}
