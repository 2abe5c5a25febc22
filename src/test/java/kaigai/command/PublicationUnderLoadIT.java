package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kaigai.command.PackagedService.Outcome;
import kaigai.database.Database;
import kaigai.database.Login;
import kaigai.database.TestPostgres;
import kaigai.dataset.ReleaseLedger;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two servers of one database that are asked without a pause while one release takes the place of another. */
@Tag("full")
class PublicationUnderLoadIT {

    private static final List<String> PATHS = List.of("/countries/denmark/themes", "/theme-ratings", "/countries");
    private static final int PUBLICATIONS = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean done;

    @Test
    void everyAnswerIsWholeAndEveryServerFollows() throws Exception {
        Login owner = TestPostgres.newDatabase();
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", owner.url(),
                "QUARKUS_DATASOURCE_USERNAME", owner.username(),
                "QUARKUS_DATASOURCE_PASSWORD", owner.password());
        try (PackagedService one = PackagedService.start(folder, environment).awaitReady();
                PackagedService other =
                        PackagedService.start(folder, environment).awaitReady()) {
            String before = release(one);
            assertThat(release(other)).isEqualTo(before);
            String after = importAnotherDenmark(environment);
            List<PackagedService> servers = List.of(one, other);
            awaitRelease(after, servers);
            List<String> releases = List.of(before, after);
            List<Load> loads = new ArrayList<>();
            for (PackagedService server : servers) {
                for (String path : PATHS) {
                    loads.add(new Load(server, path, answers(one, path, releases)));
                }
            }
            publishUnder(loads, servers, releases, owner);
            assertThat(faults).isEmpty();
            assertThat(loads).allSatisfy(load -> assertThat(load.switches)
                    .as("%d answers of %s, each release seen and none again after the next", load.answers, load.path)
                    .isBetween(2, PUBLICATIONS));
        }
    }

    private String importAnotherDenmark(Map<String, String> environment) throws IOException, InterruptedException {
        String denmark = SampleReports.denmark().replace("4つの戦略目標", "5つの戦略目標").replace("コペンハーゲン", "オーデンセ");
        Files.writeString(folder.resolve("denmark.md"), denmark);
        Outcome imported = PackagedService.run(folder, environment, "import", "denmark.md");
        assertThat(imported.exitCode()).as(imported.output()).isZero();
        return imported.output().replaceFirst("(?s).*The current release is (\\w+)\\..*", "$1");
    }

    /** What the path may answer: what it answers for ever where the release is named, but for the link to itself. */
    private static Set<String> answers(PackagedService server, String path, List<String> releases)
            throws IOException, InterruptedException {
        String first = pinned(server, path, releases.get(0));
        String second = pinned(server, path, releases.get(1));
        assertThat(data(first)).as("the rows of %s differ", path).isNotEqualTo(data(second));
        return Set.of(first, second);
    }

    private static String pinned(PackagedService server, String path, String release)
            throws IOException, InterruptedException {
        String pinned = path + "?release=" + release;
        return server.get(pinned).replace("\"self\":\"" + pinned + "\"", "\"self\":\"" + path + "\"");
    }

    private static String data(String body) {
        return body.substring(0, body.indexOf(",\"meta\":"));
    }

    private void publishUnder(List<Load> loads, List<PackagedService> servers, List<String> releases, Login owner)
            throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(loads.size());
        try (Connection importer =
                Database.prepare(owner).importer().orElseThrow().connect()) {
            List<CompletableFuture<Void>> running = loads.stream()
                    .map(load -> CompletableFuture.runAsync(load, threads))
                    .toList();
            for (int i = 0; i < PUBLICATIONS; i++) {
                String release = releases.get(i % releases.size());
                new ReleaseLedger(importer).publish(release, Clock.systemUTC());
                awaitRelease(release, servers);
            }
            done = true;
            running.forEach(CompletableFuture::join);
        } finally {
            done = true;
            threads.shutdown();
        }
    }

    private static void awaitRelease(String release, List<PackagedService> servers) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (PackagedService server : servers) {
                assertThat(release(server)).isEqualTo(release);
            }
        });
    }

    /** The release that answers, which {@code /releases} must have as the current one. */
    private static String release(PackagedService server) throws IOException, InterruptedException {
        JsonPath releases = JsonPath.from(server.get("/releases"));
        String release = releases.getString("meta.release");
        assertThat(releases.getList("data.findAll { it.current }.release")).isEqualTo(List.of(release));
        return release;
    }

    /** Asks a server for a path again and again on one connection. */
    private final class Load implements Runnable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final HttpRequest request;
        private final String path;
        private final Set<String> expected;
        private int answers;
        private int switches;

        Load(PackagedService server, String path, Set<String> expected) {
            this.request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port + path))
                    .build();
            this.path = path;
            this.expected = expected;
        }

        @Override
        public void run() {
            String last = null;
            while (!done) {
                String body = ask();
                answers++;
                if (last != null && !last.equals(body)) {
                    switches++;
                }
                last = body;
            }
        }

        private String ask() {
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 200 || !expected.contains(response.body())) {
                    faults.add(response.statusCode() + " " + response.body());
                }
                return response.body();
            } catch (IOException | InterruptedException e) {
                faults.add(e.toString());
                return "";
            }
        }
    }
}
