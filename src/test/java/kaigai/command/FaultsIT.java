package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kaigai.database.embedded.MortalPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program under load while its database is away: requests for the current release are answered as usual.
 */
@Tag("full")
@EnabledIfSystemProperty(named = "kaigai.test.faults", matches = "true")
class FaultsIT {

    private static final int REQUESTS = 100_000;
    private static final int WARM_UP_REQUESTS = 10_000;
    private static final int AT_ONCE = 16;
    private static final Duration ANSWERED_WITHIN = Duration.ofMillis(100);
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(5);
    private static final Path MADE_UP_REPORTS =
            Path.of("src", "test", "resources", "reports-made-up").toAbsolutePath();
    private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(30);
    private static final java.net.http.HttpClient PLAIN_CLIENT = java.net.http.HttpClient.newHttpClient();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final AtomicInteger numbers = new AtomicInteger();
    private PackagedService service;

    /** An answer's URL, status (0 if there was none) and time. */
    private record Answer(String url, int status, Duration took) {}

    @Test
    void answersTheCurrentReleaseWhileTheDatabaseIsAway() throws Exception {
        assertThat(DocumentedUrls.paths()).containsAll(documentedPaths());
        int port = PackagedService.freePort();
        Map<String, String> environment = PackagedService.on(MortalPostgres.login(port));
        try (MortalPostgres postgres = new MortalPostgres(Files.createDirectory(folder.resolve("postgresql")), port)) {
            postgres.start();
            for (String name : List.of("estonia.md", "france.md", "korea.md", "barcelona.md")) {
                importReports(environment, name);
            }
            try (PackagedService started =
                    PackagedService.start(folder, environment).awaitReady()) {
                service = started;
                List<String> releases = releases();
                String current = releases.get(0);
                assertAllAnswered(send(WARM_UP_REQUESTS, current));

                postgres.kill();
                checkUnderFault("killed", current, releases.get(releases.size() - 1));
                postgres.start();
                postgres.stop();
                checkUnderFault("stopped", current, releases.get(releases.size() - 2));
                postgres.goOn();

                importReports(environment, "singapore.md");
                await().atMost(FOLLOWS_WITHIN).until(() -> !releases().get(0).equals(current));
            }
        } finally {
            vertx.close();
        }
    }

    private void checkUnderFault(String fault, String current, String notLoaded) throws Exception {
        Queue<Answer> pinned = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        Thread pinning = new Thread(() -> {
            while (!done.get()) {
                pinned.add(getPinned(notLoaded));
            }
        });
        pinning.start();
        List<Answer> answers = send(REQUESTS, current);
        done.set(true);
        pinning.join();
        Duration p99 = percentile99(answers);
        Duration slowestRefusal =
                pinned.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
        System.out.printf(
                "Database %s: %d answers, p99 %d ms; %d for a release that is not loaded, slowest %d ms%n",
                fault, answers.size(), p99.toMillis(), pinned.size(), slowestRefusal.toMillis());
        assertAllAnswered(answers);
        assertThat(p99).isLessThan(ANSWERED_WITHIN);
        assertThat(pinned).extracting(Answer::status).containsOnly(503);
        assertThat(slowestRefusal).isLessThan(REFUSED_WITHIN);
    }

    private static void assertAllAnswered(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() != 200).isEmpty();
    }

    /** Sends so many requests, some at a time, the next of them when one is answered. */
    private List<Answer> send(int count, String release) throws InterruptedException {
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        CountDownLatch unanswered = new CountDownLatch(count);
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(AT_ONCE));
        int end = numbers.get() + count;
        for (int i = 0; i < AT_ONCE; i++) {
            sendNext(client, end, release, answers, unanswered);
        }
        unanswered.await();
        numbers.set(end);
        client.close();
        return List.copyOf(answers);
    }

    private void sendNext(
            HttpClient client, int end, String release, Queue<Answer> answers, CountDownLatch unanswered) {
        int number = numbers.getAndIncrement();
        if (number >= end) {
            return;
        }
        String url = DocumentedUrls.url(number, release);
        long sentAt = System.nanoTime();
        client.request(HttpMethod.GET, service.port, "localhost", url)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(body -> response.statusCode()))
                .otherwise(0)
                .onComplete(status -> {
                    answers.add(new Answer(url, status.result(), Duration.ofNanos(System.nanoTime() - sentAt)));
                    unanswered.countDown();
                    sendNext(client, end, release, answers, unanswered);
                });
    }

    /** Asks for a release that only the database has. Without {@code Retry-After} an answer counts as none. */
    private Answer getPinned(String release) {
        String path = "/countries?release=" + release;
        long sentAt = System.nanoTime();
        try {
            HttpResponse<String> response = get(path);
            int status = response.headers().firstValue("Retry-After").isPresent() ? response.statusCode() : 0;
            return new Answer(path, status, Duration.ofNanos(System.nanoTime() - sentAt));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + service.port + path);
        return PLAIN_CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    /** The ids of all releases, the current one first. */
    private List<String> releases() throws IOException, InterruptedException {
        return JsonPath.from(get("/releases").body()).getList("data.release");
    }

    private void importReports(Map<String, String> environment, String file) throws IOException, InterruptedException {
        String report = MADE_UP_REPORTS.resolve(file).toString();
        PackagedService.Outcome imported = PackagedService.run(folder, environment, "import", report);
        assertThat(imported.exitCode()).as(imported.output()).isZero();
    }

    private static Duration percentile99(List<Answer> answers) {
        List<Duration> sorted = answers.stream().map(Answer::took).sorted().toList();
        return sorted.get(sorted.size() * 99 / 100);
    }

    private static List<String> documentedPaths() throws IOException {
        List<String> paths = new ArrayList<>();
        new YAMLMapper()
                .readTree(Path.of("openapi", "openapi.yaml").toFile())
                .get("paths")
                .fieldNames()
                .forEachRemaining(paths::add);
        return paths;
    }
}
