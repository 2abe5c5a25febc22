package kaigai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kaigai.Programs;
import kaigai.command.SteadyLoad.Outcome;
import kaigai.database.TestPostgres;
import kaigai.report.GeneratedReports;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with 31 reports on half of the processors, and on the others more people than it can serve. */
@Tag("full")
@EnabledIfSystemProperty(named = "kaigai.test.faults", matches = "true")
class CrowdIT {

    private static final int ALL = Runtime.getRuntime().availableProcessors();
    private static final int SHARE = ALL / 2;
    private static final int REPORTS = 31;
    private static final int AT_ONCE = 20;
    private static final int TIMES = 3;
    private static final int SLOW = 1000;
    private static final Duration AT_LEAST = Duration.ofSeconds(10);
    private static final Duration REFUSED_WITHIN = Duration.ofMillis(500);
    private static final Duration MARGIN = Duration.ofMillis(100);
    private static final int MARGIN_MB = 64;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final AtomicInteger next = new AtomicInteger();
    private PackagedService service;

    @BeforeAll
    static void needTwoProcessors() {
        assumeTrue(SHARE > 0 && Programs.work("taskset", "--version"), "needs two processors, and taskset");
    }

    @BeforeEach
    void start() throws Exception {
        Map<String, String> environment = new HashMap<>(PackagedService.on(TestPostgres.newDatabase()));
        // All of the heap counts as resident from the start, so that what grows under load is something else.
        environment.put("JAVA_TOOL_OPTIONS", "-Xms256m -Xmx256m -XX:+AlwaysPreTouch -XX:ActiveProcessorCount=" + SHARE);
        environment.put(PackagedService.ACQUISITION_TIMEOUT, "200MS");
        GeneratedReports.write(folder.resolve("reports"), REPORTS - 1);
        Files.writeString(folder.resolve("reports/denmark.md"), SampleReports.denmark());
        PackagedService.Outcome imported = PackagedService.run(folder, environment, "import", "reports");
        assertThat(imported.exitCode()).as(imported.output()).isZero();
        service = PackagedService.start(folder, environment).awaitReady();
        keepTo(service.process.pid(), 0, SHARE - 1);
        keepTo(ProcessHandle.current().pid(), SHARE, ALL - 1);
    }

    /** Has a process run on these processors alone, so that the crowd takes none of the service's. */
    private static void keepTo(long process, int first, int last) throws IOException, InterruptedException {
        Programs.run("taskset", "-a", "-p", "-c", first + "-" + last, String.valueOf(process));
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        keepTo(ProcessHandle.current().pid(), 0, ALL - 1);
        service.close();
    }

    @Test
    void theExcessIsRefusedAtOnceAndTheRestAnsweredAsEver() throws Exception {
        askInTurns(); // the JVM warms up
        List<Outcome> normal = askInTurns();
        long capacity = normal.size() / AT_LEAST.toSeconds();
        long residentBefore = residentMegabytes();
        List<Outcome> crowd;
        try (SteadyLoad load = new SteadyLoad(service.port, (int) capacity * TIMES, 1)) {
            Thread.sleep(2 * AT_LEAST.toMillis());
            crowd = load.take();
        }
        Duration usual = percentile(normal, answer -> true);
        Duration accepted = percentile(crowd, answer -> answer.status() == 200);
        Duration refused = percentile(crowd, answer -> answer.status() == 503);
        long resident = residentMegabytes();
        System.out.printf(
                "Capacity %d/s, p99 %d ms, %d MB resident; at %d times that of %d requests %d answered, p99 %d ms,"
                        + " %d refused, p99 %d ms, %d MB resident%n",
                capacity,
                usual.toMillis(),
                residentBefore,
                TIMES,
                crowd.size(),
                count(crowd, answer -> answer.status() == 200),
                accepted.toMillis(),
                count(crowd, answer -> answer.status() == 503),
                refused.toMillis(),
                resident);
        assertThat(crowd)
                .extracting(Outcome::status)
                .as("200, or 503 with Retry-After")
                .containsOnly(200, 503);
        assertThat(accepted).isLessThan(usual.multipliedBy(TIMES).plus(MARGIN));
        assertThat(refused).isLessThan(REFUSED_WITHIN);
        assertThat(resident).isLessThan(residentBefore * 5 / 4 + MARGIN_MB);
    }

    @Test
    void aThousandSlowConnectionsLeaveTheOthersUndisturbed() throws Exception {
        try (SteadyLoad load = new SteadyLoad(service.port, 50)) {
            Thread.sleep(AT_LEAST.toMillis()); // the JVM warms up
            load.take();
            Thread.sleep(AT_LEAST.toMillis());
            List<Outcome> alone = load.take();
            List<Outcome> among;
            try (SlowConnections slow = new SlowConnections(service.port, SLOW)) {
                long until = System.nanoTime() + 3 * AT_LEAST.toNanos();
                while (System.nanoTime() < until) {
                    slow.crawl();
                    Thread.sleep(200);
                }
                among = load.take();
            }
            Duration usual = percentile(alone, answer -> true);
            Duration then = percentile(among, answer -> true);
            System.out.printf(
                    "p99 %d ms, cached %d ms; with %d slow connections %d ms, cached %d ms, %d of %d refused%n",
                    usual.toMillis(),
                    percentile(alone, Outcome::cached).toMillis(),
                    SLOW,
                    then.toMillis(),
                    percentile(among, Outcome::cached).toMillis(),
                    count(among, answer -> answer.status() != 200),
                    among.size());
            assertThat(among).extracting(Outcome::status).isSubsetOf(200, 503);
            assertThat(among)
                    .filteredOn(Outcome::cached)
                    .extracting(Outcome::status)
                    .containsOnly(200);
            assertThat(count(among, answer -> answer.status() == 503)).isLessThan(among.size() / 100);
            assertThat(then).isLessThan(usual.multipliedBy(TIMES).plus(MARGIN));
        }
    }

    /** So many at once, each of whom asks again when answered. */
    private List<Outcome> askInTurns() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        long until = System.nanoTime() + AT_LEAST.toNanos();
        List<CompletableFuture<List<Outcome>>> running = IntStream.range(0, AT_ONCE)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> askUntil(until), threads))
                .toList();
        threads.shutdown();
        return running.stream().flatMap(one -> one.join().stream()).toList();
    }

    private List<Outcome> askUntil(long until) {
        List<Outcome> outcomes = new ArrayList<>();
        for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
            URI uri = URI.create("http://localhost:" + service.port + SteadyLoad.uncached(next.getAndIncrement()));
            try {
                int status = CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                        .statusCode();
                outcomes.add(new Outcome(now, false, status, Duration.ofNanos(System.nanoTime() - now)));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(outcomes).extracting(Outcome::status).containsOnly(200);
        return outcomes;
    }

    private static long count(List<Outcome> all, Predicate<Outcome> which) {
        return all.stream().filter(which).count();
    }

    private static Duration percentile(List<Outcome> all, Predicate<Outcome> which) {
        List<Duration> sorted =
                all.stream().filter(which).map(Outcome::took).sorted().toList();
        assertThat(sorted).isNotEmpty();
        return sorted.get(sorted.size() * 99 / 100);
    }

    /** What the program has of the machine's memory. */
    private long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + service.process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
