package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kaigai.database.embedded.MortalPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A program that is started before its database. */
@Tag("full")
class LateDatabaseIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void isLiveAndNotReadyUntilTheDatabaseComes() throws Exception {
        int port = PackagedService.freePort();
        Map<String, String> environment = PackagedService.on(MortalPostgres.login(port));
        try (PackagedService service =
                        PackagedService.start(folder, environment).awaitReady();
                MortalPostgres postgres = new MortalPostgres(Files.createDirectory(folder.resolve("late")), port)) {
            assertThat(get(service.managementPort, "/q/health/live").statusCode())
                    .isEqualTo(200);
            assertThat(get(service.managementPort, "/q/health/ready").statusCode())
                    .isEqualTo(503);
            for (String path : new String[] {"/themes", "/themes?release=0123456789ab", "/releases"}) {
                HttpResponse<String> answer = get(service.port, path);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            postgres.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> get(service.managementPort, "/q/health/ready").statusCode() == 200);
            assertThat(get(service.port, "/themes").statusCode()).isEqualTo(200);
        }
    }
}
