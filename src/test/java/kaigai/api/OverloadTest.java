package kaigai.api;

import static io.restassured.RestAssured.given;
import static kaigai.OtherSettings.PLACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kaigai.OtherSettings;
import org.junit.jupiter.api.Test;

/** More requests than the service lets in, and larger ones. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class OverloadTest {

    private static final int AT_ONCE = 12;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI service;

    @Inject
    MeterRegistry registry;

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return client.sendAsync(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString());
    }

    /** The table is locked, so that those let in stay until the others have been refused. */
    @Test
    void theExcessIsRefusedAtOnceAndTheOthersAreAnswered() throws SQLException {
        given().get("/themes");
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (LockedFindings findings = new LockedFindings()) {
            answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> ask("/findings?format=csv&limit=1&offset=" + i))
                    .toList();
            await().until(() ->
                    answers.stream().filter(CompletableFuture::isDone).count() == AT_ONCE - PLACES);
            assertThat(findings.waiting()).as("those let in").isEqualTo(PLACES);
            assertThat(given().get("/themes").statusCode())
                    .as("what the cache answers")
                    .isEqualTo(200);
            Service.problem(given().get("/findings?limit=2"), 503);
        }
        List<HttpResponse<String>> all =
                answers.stream().map(CompletableFuture::join).toList();
        assertThat(all.stream().filter(answer -> answer.statusCode() == 200)).hasSize(PLACES);
        assertThat(all.stream().filter(answer -> answer.statusCode() == 503))
                .hasSize(AT_ONCE - PLACES)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(given().get("/findings?limit=3&offset=" + i).statusCode())
                    .as("all places are free again")
                    .isEqualTo(200);
        }
    }

    /** What all of them wait for is refused, so that nobody could have taken the answer from the cache. */
    @Test
    void whoLeavesWhileHeWaitsForAnothersAnswerKeepsNoPlace() throws Exception {
        String same = "/findings?limit=4";
        List<CompletableFuture<HttpResponse<String>>> next;
        try (LockedFindings findings = new LockedFindings()) {
            double misses = misses();
            CompletableFuture<HttpResponse<String>> first = ask(same);
            await().until(() -> findings.waiting() == 1);
            List<Socket> others = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                others.add(new Socket(service.getHost(), service.getPort()));
                others.get(i)
                        .getOutputStream()
                        .write(("GET " + same + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            await().until(() -> misses() == misses + 1 + PLACES);
            for (Socket other : others) {
                other.close();
            }
            findings.cancelWaiting();
            assertThat(first.join().statusCode()).isGreaterThanOrEqualTo(500);
            next = IntStream.range(0, PLACES)
                    .mapToObj(i -> ask("/findings?format=csv&limit=5&offset=" + i))
                    .toList();
            await().until(() -> findings.waiting() == PLACES);
        }
        assertThat(next)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    private double misses() {
        return registry.get("kaigai.response.cache.requests")
                .tag("result", "miss")
                .functionCounter()
                .count();
    }

    /** The table is locked, so that a page is being made, which takes all room for pages. */
    @Test
    void aPageForWhichThereIsNoRoomIsRefused() throws SQLException {
        CompletableFuture<HttpResponse<String>> page;
        try (LockedFindings findings = new LockedFindings()) {
            page = ask("/findings?fields=code");
            await().until(() -> findings.waiting() > 0);
            AtomicInteger limit = new AtomicInteger();
            await().until(() -> given().get("/organisations?limit=" + limit.incrementAndGet())
                            .statusCode()
                    == 503);
            assertThat(Service.problem(given().get("/initiatives"), 503).getString("detail"))
                    .contains("too many requests for many rows");
            assertThat(given().get("/countries/denmark").statusCode())
                    .as("what isn't a page")
                    .isEqualTo(200);
        }
        assertThat(page.join().statusCode()).isEqualTo(200);
        assertThat(given().get("/initiatives").statusCode())
                .as("the room is free again")
                .isEqualTo(200);
    }

    @Test
    void whatIsTooLargeIsRefusedWithAProblem() {
        String long9k = "a".repeat(9 * 1024);
        Service.problem(given().get("/countries?release=" + long9k), 414);
        Service.problem(
                given().header("X-Much", long9k).header("X-More", long9k).get("/nothing"), 431);
        Service.problem(given().body(long9k).request("GET", "/nothing"), 413);
    }

    @Test
    void aSmallBodyIsPassedOver() {
        assertThat(given().body("{}").request("GET", "/countries").statusCode()).isEqualTo(200);
    }
}
