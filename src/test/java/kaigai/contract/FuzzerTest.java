package kaigai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaigai.contract.Fuzzer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fuzzer finds the one fault of a small server, and tells how to see it again. */
class FuzzerTest {

    private static final long SEED = 7;
    private static final int REQUESTS = 2000;
    private static final int LONGEST_URL = 8 * 1024;
    private static final int LARGEST = 64 * 1024;
    private static final Pattern AGAIN = Pattern.compile("-Dfuzz\\.seed=(\\d+) -Dfuzz\\.first=(\\d+)");

    private final Vertx vertx = Vertx.vertx();
    private String address;
    private volatile boolean isFaulty;

    @BeforeEach
    void serve() {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("localhost")
                        .setMaxInitialLineLength(LARGEST)
                        .setMaxHeaderSize(LARGEST))
                .requestHandler(this::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        address = "http://localhost:" + server.actualPort();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Refuses everything as it should, but for a NUL in a parameter of the search. */
    private void answer(HttpServerRequest request) {
        boolean isRead = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        boolean fails = isFaulty
                && isRead
                && request.uri().startsWith("/search")
                && request.uri().contains("%00");
        int status = fails ? 500 : request.uri().length() > LONGEST_URL ? 414 : 400;
        request.response()
                .setStatusCode(status)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("Content-Type", "application/problem+json")
                .end("""
                        {"type":"about:blank","title":"Refused","status":%d,"detail":"no","instance":"/"}""".formatted(status));
    }

    @Test
    void findsNothingWhereNothingIs() throws Exception {
        try (Fuzzer fuzzer = new Fuzzer(ApiDocument.committed(), address)) {
            Outcome outcome = fuzzer.run(SEED, 0, REQUESTS);
            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.statuses()).containsOnlyKeys(400, 414);
            assertThat(outcome.statuses().values().stream()
                            .mapToLong(AtomicLong::get)
                            .sum())
                    .isEqualTo(REQUESTS);
        }
    }

    @Test
    void findsAFaultAndSendsItAgain() throws Exception {
        isFaulty = true;
        try (Fuzzer fuzzer = new Fuzzer(ApiDocument.committed(), address)) {
            Outcome outcome = fuzzer.run(SEED, 0, 10 * REQUESTS);
            assertThat(outcome.failures()).isNotEmpty();
            String failure = outcome.failures().get(0);
            assertThat(failure).contains("status 500", "curl ", "'" + address + "/search");
            Matcher again = AGAIN.matcher(failure);
            assertThat(again.find()).isTrue();
            Outcome second = fuzzer.run(Long.parseLong(again.group(1)), Long.parseLong(again.group(2)), 1);
            assertThat(second.failures()).containsExactly(failure);
        }
    }
}
