package kaigai.api;

import static io.restassured.RestAssured.given;
import static kaigai.OtherSettings.PLACES;
import static kaigai.OtherSettings.TEMPORARY_FILES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import kaigai.OtherSettings;
import org.junit.jupiter.api.Test;

/** More requests than the service admits, and larger ones. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class OverloadTest {

    private static final int AT_ONCE = 12;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI service;

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return client.sendAsync(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static void assertAllPlacesAreFree() {
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(given().get("/findings?limit=3&offset=" + i).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesTheExcessAtOnceAndAnswersTheOthers() {
        given().get("/themes");
        CountDownLatch held = new CountDownLatch(1);
        IntStream.range(0, AT_ONCE).forEach(i -> MadeUpFiles.HELD.put("excess" + i, held));
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> ask("/made-up-files/excess" + i + "/10"))
                .toList();
        try {
            await().until(() ->
                    answers.stream().filter(CompletableFuture::isDone).count() == AT_ONCE - PLACES);
            assertThat(given().get("/themes").statusCode())
                    .as("what the cache answers")
                    .isEqualTo(200);
            Service.problem(given().get("/findings?limit=2"), 503);
        } finally {
            held.countDown();
        }
        List<HttpResponse<String>> all =
                answers.stream().map(CompletableFuture::join).toList();
        assertThat(all.stream().filter(answer -> answer.statusCode() == 200)).hasSize(PLACES);
        assertThat(all.stream().filter(answer -> answer.statusCode() == 503))
                .hasSize(AT_ONCE - PLACES)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());
        assertAllPlacesAreFree();
    }

    @Test
    void keepsNoPlaceForClientsThatDoNotRead() throws IOException {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Socket client = new Socket(service.getHost(), service.getPort());
            client.setReceiveBufferSize(1024);
            client.getOutputStream()
                    .write(("GET /made-up-files/unread/1900000 HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            clients.add(client);
        }
        await().until(() -> MadeUpFiles.MADE.containsKey("unread"));
        assertAllPlacesAreFree();
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void refusesAFileForWhichThereIsNoRoomAndMakesRoomForTheNext() {
        HttpResponse<String> refused =
                ask("/made-up-files/huge/" + (TEMPORARY_FILES + 1)).join();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        for (int i = 0; i < 5; i++) {
            assertThat(ask("/made-up-files/one" + i + "/" + (TEMPORARY_FILES - 100))
                            .join()
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesWhatIsTooLargeWithAProblem() {
        String long9k = "a".repeat(9 * 1024);
        Service.problem(given().get("/countries?release=" + long9k), 414);
        Service.problem(
                given().header("X-Much", long9k).header("X-More", long9k).get("/nothing"), 431);
        Service.problem(given().body(long9k).request("GET", "/nothing"), 413);
    }

    @Test
    void passesOverASmallBody() {
        assertThat(given().body("{}").request("GET", "/countries").statusCode()).isEqualTo(200);
    }
}
