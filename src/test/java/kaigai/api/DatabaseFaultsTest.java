package kaigai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kaigai.database.Database;
import kaigai.database.FaultProxy;
import kaigai.database.embedded.MortalPostgres;
import kaigai.dataset.Importer;
import kaigai.dataset.Origin;
import kaigai.dataset.ReportFiles;
import kaigai.http.Problem;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that fails, once in each way in which it can. */
@QuarkusTest
@Tag("full")
@WithTestResource(DatabaseFaultsTest.FaultyDatabase.class)
class DatabaseFaultsTest {

    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** One for each test, none of which has a report version in common with another, and the current one. */
    private static final int RELEASES = 5;

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String> OLD_RELEASES = new ArrayList<>();

    private static MortalPostgres postgres;
    private static FaultProxy network;
    private static Iterator<String> unloaded;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    /** A PostgreSQL server of its own with several releases, behind a network that may fail. */
    public static class FaultyDatabase implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try {
                int port = freePort();
                postgres = new MortalPostgres(Files.createTempDirectory("kaigai"), port);
                postgres.start();
                network = new FaultProxy(port);
                try (Connection connection = Database.prepare(MortalPostgres.login(port))
                        .importer()
                        .orElseThrow()
                        .connect()) {
                    Importer importer = new Importer(connection, Clock.systemUTC());
                    for (int version = 0; version < RELEASES; version++) {
                        String text = SampleReports.denmark().replace("首都\tコペンハーゲン", "首都\tコペンハーゲン" + version);
                        OLD_RELEASES.add(importer.run(List.of(ReportFiles.of("denmark.md", text)), Origin.CURATOR));
                    }
                }
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
            unloaded = OLD_RELEASES.subList(0, OLD_RELEASES.size() - 1).iterator();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    MortalPostgres.login(network.port()).url(),
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    MortalPostgres.PASSWORD);
        }

        private static int freePort() throws IOException {
            try (ServerSocket free = new ServerSocket(0)) {
                return free.getLocalPort();
            }
        }

        @Override
        public void stop() {
            try {
                network.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            postgres.close();
        }
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private void assertAnswers(String path) throws IOException, InterruptedException {
        assertThat(get(service.resolve(path)).statusCode()).as(path).isEqualTo(200);
    }

    /** Every kind of answer, most of which nobody has asked for before. */
    private void assertAnswersEverything() throws IOException, InterruptedException {
        String fresh = "limit=1&offset=" + NEXT.incrementAndGet();
        for (String path : List.of(
                "/countries/denmark/themes",
                "/countries?" + fresh,
                "/theme-ratings?rating=benchmark&" + fresh,
                "/initiatives?format=csv&" + fresh,
                "/budget-lines?format=xlsx&" + fresh,
                "/search?q=%E9%9B%BB%E5%AD%90&" + fresh,
                "/theme-matrix?" + fresh,
                "/download",
                "/releases",
                "/releases/" + OLD_RELEASES.get(0),
                "/countries/denmark/source?lines=1-" + (10 + NEXT.get()),
                "/pages/en",
                "/pages/ja/countries/denmark")) {
            assertAnswers(path);
        }
        assertThat(get(management.resolve("/q/health/ready")).statusCode()).isEqualTo(200);
    }

    private void withstands(Callable<?> fault, Callable<?> end) throws Exception {
        String old = unloaded.next();
        URI pinned = service.resolve("/countries?release=" + old);
        fault.call();
        try {
            assertAnswersEverything();
            long begun = System.nanoTime();
            HttpResponse<String> refused = get(pinned);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(REFUSED_WITHIN);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith(Problem.MEDIA_TYPE));
        } finally {
            end.call();
        }
        await().atMost(PATIENCE).until(() -> get(pinned).statusCode() == 200);
        assertAnswersEverything();
    }

    private static Callable<Void> action(Action action) {
        return () -> {
            action.run();
            return null;
        };
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Action {

        void run() throws Exception;
    }

    @Test
    void withstandsADatabaseThatIsKilled() throws Exception {
        withstands(action(() -> postgres.kill()), action(() -> postgres.start()));
    }

    @Test
    void withstandsADatabaseThatStandsStill() throws Exception {
        withstands(action(() -> postgres.stop()), action(() -> postgres.goOn()));
    }

    @Test
    void withstandsANetworkThatSwallowsEverything() throws Exception {
        withstands(action(() -> network.blackHole()), action(() -> network.heal()));
    }

    @Test
    void withstandsANetworkThatIsCutOff() throws Exception {
        withstands(
                action(() -> {
                    network.refuse();
                    network.cut();
                }),
                action(() -> network.heal()));
    }
}
