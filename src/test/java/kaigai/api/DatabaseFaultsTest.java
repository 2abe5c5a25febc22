package kaigai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kaigai.database.FaultProxy;
import kaigai.database.MortalPostgres;
import kaigai.http.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is promised of a database that fails, once for each way in which it does. The limits are far above those
 * promised, since the machine may be busy with other tests; {@code FaultsIT} measures them.
 */
@QuarkusTest
@TestProfile(DatabaseFaultsTest.ShortSilence.class)
@WithTestResource(DatabaseFaultsTest.FaultyDatabase.class)
@Tag("full")
class DatabaseFaultsTest {

    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(6);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Far enough from what counts as silent. */
    private static final Duration SLOW = Duration.ofMillis(150);

    private static final int AT_ONCE = 30;
    private static final int POOL = 20;
    private static final String OF_SERVICE = "FROM pg_stat_activity WHERE usename = 'kaigai_reader'";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static MortalPostgres postgres;
    private static FaultProxy network;
    private static int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/", management = true)
    URI health;

    /** The limits of tests are wider. */
    public static class ShortSilence implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kaigai.database.longest-silence", "1s");
        }
    }

    /** A PostgreSQL server of its own, behind a network that may fail. */
    public static class FaultyDatabase implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            try {
                Path folder = Files.createTempDirectory("kaigai");
                postgres = new MortalPostgres(folder, port);
                postgres.start();
                network = new FaultProxy(port);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                            MortalPostgres.login(network.port()).url(),
                    "quarkus.datasource.username", "postgres",
                    "quarkus.datasource.password", "");
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

    private record Timed(HttpResponse<String> response, Duration took) {

        int status() {
            return response.statusCode();
        }
    }

    private CompletableFuture<Timed> ask(URI address) {
        long begun = System.nanoTime();
        return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .thenApply(response -> new Timed(response, Duration.ofNanos(System.nanoTime() - begun)));
    }

    /** What the cache has. */
    private Timed cached() {
        return ask(service.resolve("/countries/denmark/themes")).join();
    }

    /** What nobody has asked for before. */
    private CompletableFuture<Timed> uncached() {
        return ask(service.resolve("/initiatives?limit=1&offset=" + NEXT.incrementAndGet()));
    }

    private List<Timed> manyUncached() {
        return uncached(AT_ONCE);
    }

    private List<Timed> uncached(int count) {
        return IntStream.range(0, count).mapToObj(i -> uncached()).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** That takes as long as the machine takes to make a pool of connections, with the two that are beside it. */
    @BeforeEach
    void isWell() {
        await().atMost(PATIENCE)
                .until(() -> cached().status() == 200
                        && manyUncached().stream().allMatch(answer -> answer.status() == 200)
                        && connections() == POOL + 2);
    }

    /** Refuses in time what needs the database, goes on with the rest, and is well soon after. */
    private void withstands(Callable<?> fault, Callable<?> end) throws Exception {
        fault.call();
        try {
            assertRefuses(manyUncached());
            assertRefuses(manyUncached());
            Timed cached = cached();
            assertThat(cached.status()).isEqualTo(200);
            assertThat(cached.took()).isLessThan(ANSWERED_WITHIN);
            Timed live = ask(health.resolve("/q/health/live")).join();
            assertThat(live.status()).isEqualTo(200);
            assertThat(live.took()).isLessThan(ANSWERED_WITHIN);
            assertThat(ask(health.resolve("/q/health/ready")).join().status()).isEqualTo(200);
        } finally {
            end.call();
        }
        await().atMost(BACK_WITHIN).until(() -> uncached().join().status() == 200);
    }

    private static void assertRefuses(List<Timed> answers) {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
            assertThat(answer.took()).isLessThan(REFUSED_WITHIN);
            assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith(Problem.MEDIA_TYPE));
        });
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
    void aDatabaseThatIsKilled() throws Exception {
        withstands(action(() -> postgres.kill()), action(() -> postgres.start()));
    }

    @Test
    void aDatabaseThatIsStopped() throws Exception {
        withstands(action(() -> postgres.stop()), action(() -> postgres.goOn()));
    }

    @Test
    void aNetworkThatSwallowsEverything() throws Exception {
        withstands(action(() -> network.blackHole()), action(() -> network.heal()));
    }

    @Test
    void aNetworkThatIsCutOff() throws Exception {
        withstands(
                action(() -> {
                    network.refuse();
                    network.cut();
                }),
                action(() -> network.heal()));
    }

    @Test
    void aNetworkThatIsSlow() throws Exception {
        network.delay(SLOW.toMillis());
        try {
            List<Timed> answers = uncached(AT_ONCE / 2);
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status())
                    .as(answer.response().body())
                    .isEqualTo(200));
            assertThat(answers).anySatisfy(answer -> assertThat(answer.took()).isGreaterThan(SLOW));
        } finally {
            network.heal();
        }
    }

    /** A machine that stands still meanwhile may have a request refused, but not time after time. */
    @Test
    void connectionsThatAreTerminated() throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> {
            isWell();
            ask("SELECT count(pg_terminate_backend(pid)) " + OF_SERVICE);
            assertThat(uncached(AT_ONCE / 2)).allSatisfy(answer -> assertThat(answer.status())
                    .as(answer.response().body())
                    .isEqualTo(200));
        });
    }

    private static int connections() throws SQLException {
        return ask("SELECT count(*) " + OF_SERVICE);
    }

    private static int ask(String sql) throws SQLException {
        try (Connection connection = MortalPostgres.login(port).connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
