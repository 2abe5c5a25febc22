package kaigai.command;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * So many requests a second whatever becomes of them: for what the cache has, but each fifth, or as many as wanted, for
 * what the database alone can tell, each of them another. The client takes little of the processors that it shares with
 * what it measures; Java's own takes so much that it is late itself.
 */
final class SteadyLoad implements AutoCloseable {

    private static final int EVERY_FIFTH = 5;
    private static final int MOST_CONNECTIONS = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** The service closes a connection after a minute, and a request that is just being sent on it is lost. */
    private static final int LONGEST_IDLE_SECONDS = 30;

    private static final List<String> CACHED = List.of(
            "/countries/denmark/themes",
            "/countries",
            "/themes",
            "/theme-matrix",
            "/theme-ratings",
            "/countries/denmark",
            "/countries/denmark/source?lines=48-53");
    /** All with rows, and pages of usual length: others take more than one statement. */
    private static final List<IntFunction<String>> UNCACHED = List.of(
            number -> "/search?q=%E9%9B%BB%E5%AD%90&offset=" + number,
            number -> "/initiatives?source_page__gte=-" + number,
            number -> "/theme-ratings?format=csv&rating_rank__gte=-" + number,
            number -> "/countries/denmark/organisations?source_page__gte=-" + number);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions()
            .setMaxPoolSize(MOST_CONNECTIONS)
            .setMaxWaitQueueSize(0)
            .setKeepAliveTimeout(LONGEST_IDLE_SECONDS));
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private final int port;
    private final int every;
    private int next;

    /**
     * What became of a request.
     *
     * @param sentAt the machine's time in nanoseconds
     * @param status 0 where there was no answer
     */
    record Outcome(long sentAt, boolean cached, int status, Duration took) {}

    SteadyLoad(int port, int perSecond) {
        this(port, perSecond, EVERY_FIFTH);
    }

    /**
     * Begins.
     *
     * @param every which requests are for the database; 1 for all of them
     */
    SteadyLoad(int port, int perSecond, int every) {
        this.every = every;
        this.port = port;
        clock.scheduleAtFixedRate(this::send, 0, TimeUnit.SECONDS.toNanos(1) / perSecond, TimeUnit.NANOSECONDS);
    }

    private void send() {
        int number = next++;
        boolean cached = number % every != 0;
        String path = cached ? CACHED.get(number % CACHED.size()) : uncached(number / every);
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setPort(port)
                .setURI(path)
                .setTimeout(LONGEST_WAIT.toMillis());
        long sentAt = System.nanoTime();
        client.request(request)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body().map(answer))
                .onComplete(answer -> outcomes.add(new Outcome(
                        sentAt, cached, status(answer.result()), Duration.ofNanos(System.nanoTime() - sentAt))));
    }

    private static int status(HttpClientResponse answer) {
        if (answer == null) {
            return 0;
        }
        boolean lost = answer.statusCode() == 503 && answer.getHeader("Retry-After") == null;
        return lost ? -answer.statusCode() : answer.statusCode();
    }

    /** A path that the database has to be asked for, the one with a number from 0 on. */
    static String uncached(int number) {
        return UNCACHED.get(number % UNCACHED.size()).apply(1 + number / UNCACHED.size());
    }

    /** What became of the requests since this was asked last. */
    List<Outcome> take() {
        List<Outcome> taken = new ArrayList<>();
        for (Outcome outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
            taken.add(outcome);
        }
        return taken;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        vertx.close();
    }
}
