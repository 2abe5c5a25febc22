package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kaigai.command.SteadyLoad.Outcome;
import kaigai.database.FaultProxy;
import kaigai.database.MortalPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program under 200 requests a second, while everything happens to its database; prints a table. */
@Tag("full")
@EnabledIfSystemProperty(named = "kaigai.test.faults", matches = "true")
class FaultsIT {

    private static final int PER_SECOND = 200;
    private static final Duration TOLD_WITHIN = Duration.ofMillis(500);
    private static final Duration CACHED_WITHIN = Duration.ofMillis(100);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(5);
    /** While statements take long, fewer than one in so many may find nobody free to ask the database. */
    private static final int FEW = 100;

    private static final int TERMINATIONS = 100;
    private static final int BETWEEN_TERMINATIONS = 300;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final List<String> table = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private MortalPostgres postgres;
    private FaultProxy network;
    private PackagedService service;
    private SteadyLoad load;

    /** Something that may fail. */
    @FunctionalInterface
    private interface Action {

        void run() throws Exception;
    }

    @Test
    void withstandsWhateverHappensToTheDatabase() throws Exception {
        int port = PackagedService.freePort();
        postgres = new MortalPostgres(Files.createDirectory(folder.resolve("postgresql")), port);
        postgres.start();
        network = new FaultProxy(port);
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                MortalPostgres.login(network.port()).url(),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "",
                PackagedService.LONGEST_SILENCE,
                "350MS",
                PackagedService.ACQUISITION_TIMEOUT,
                "200MS");
        try (PackagedService started =
                PackagedService.start(folder, environment).awaitReady()) {
            service = started;
            load = new SteadyLoad(service.port, PER_SECOND);
            Thread.sleep(30_000); // the JVM warms up
            askLive(); // as does what answers there
            load.take();
            table.add(
                    "| fault | cached: answers, p99, failed | database: 200, 503, slowest 503, other | live, slowest |"
                            + " back after |");
            table.add("| --- | --- | --- | --- | --- |");
            during("none", 10, () -> {}, () -> {});
            during("killed", 60, () -> postgres.kill(), () -> postgres.start());
            during("stopped", 20, () -> postgres.stop(), () -> postgres.goOn());
            during("black hole", 20, () -> network.blackHole(), () -> network.heal());
            during("300 ms slower", 20, () -> network.delay(300), () -> network.heal());
            during(TERMINATIONS + " times terminated", 1, this::terminateOften, () -> {});
            during("restarted", 1, () -> postgres.restart(), () -> {});
            load.close();
        } finally {
            network.close();
            postgres.close();
        }
        System.out.println(String.join("\n", table));
        assertThat(faults).isEmpty();
    }

    private void terminateOften() throws Exception {
        try (Connection connection = MortalPostgres.login(network.port()).connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < TERMINATIONS; i++) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE usename = 'kaigai_reader' AND pid <> pg_backend_pid()");
                Thread.sleep(BETWEEN_TERMINATIONS);
            }
        }
    }

    private void during(String name, int seconds, Action fault, Action end) throws Exception {
        load.take();
        fault.run();
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        Duration live = Duration.ZERO;
        while (System.nanoTime() < until) {
            Thread.sleep(100);
            live = max(live, askLive());
        }
        end.run();
        long ended = System.nanoTime();
        Thread.sleep(BACK_WITHIN.toMillis() * 2);
        List<Outcome> all = load.take();
        Duration back = all.stream()
                .filter(outcome -> !outcome.cached() && outcome.status() != 200 && outcome.sentAt() > ended)
                .map(outcome -> Duration.ofNanos(outcome.sentAt() - ended))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration p99 = percentile(all, Outcome::cached);
        long failed = count(all, outcome -> outcome.cached() && outcome.status() != 200);
        Duration told = all.stream()
                .filter(outcome -> outcome.status() == 503)
                .map(Outcome::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        long other = count(all, outcome -> !outcome.cached() && outcome.status() != 200 && outcome.status() != 503);
        long refused = count(all, outcome -> !outcome.cached() && outcome.status() == 503);
        table.add("| %s | %d, %d ms, %d | %d, %d, %d ms, %d | %d ms | %.1f s |"
                .formatted(
                        name,
                        count(all, Outcome::cached),
                        p99.toMillis(),
                        failed,
                        count(all, outcome -> !outcome.cached() && outcome.status() == 200),
                        refused,
                        told.toMillis(),
                        other,
                        live.toMillis(),
                        back.toMillis() / 1000.0));
        check(name, p99.compareTo(CACHED_WITHIN) < 0, "cached p99 " + p99);
        check(name, failed == 0, failed + " cached answers failed");
        check(name, told.compareTo(TOLD_WITHIN) < 0, "a 503 after " + told);
        check(name, other == 0, other + " answers are neither 200 nor 503 with Retry-After");
        check(name, back.compareTo(BACK_WITHIN) < 0, "back after " + back);
        check(name, live.compareTo(CACHED_WITHIN) < 0, "live after " + live);
        boolean goesOn = name.contains("slower");
        check(name, !goesOn || refused * FEW < count(all, outcome -> !outcome.cached()), refused + " refused");
    }

    private void check(String name, boolean kept, String otherwise) {
        if (!kept) {
            faults.add(name + ": " + otherwise);
        }
    }

    private Duration askLive() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        URI live = URI.create("http://localhost:" + service.managementPort + "/q/health/live");
        int status = CLIENT.send(HttpRequest.newBuilder(live).build(), BodyHandlers.discarding())
                .statusCode();
        return status == 200 ? Duration.ofNanos(System.nanoTime() - begun) : Duration.ofHours(1);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static long count(List<Outcome> all, Predicate<Outcome> which) {
        return all.stream().filter(which).count();
    }

    private static Duration percentile(List<Outcome> all, Predicate<Outcome> which) {
        List<Duration> sorted =
                all.stream().filter(which).map(Outcome::took).sorted().toList();
        return sorted.get(sorted.size() * 99 / 100);
    }
}
