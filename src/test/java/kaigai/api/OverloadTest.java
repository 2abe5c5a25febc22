package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kaigai.dataset.ServiceDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** More requests than the service lets in, and larger ones. */
@QuarkusTest
@TestProfile(OverloadTest.FewPlaces.class)
@WithTestResource(ServiceDatabase.class)
class OverloadTest {

    static final int PLACES = 3;
    private static final int AT_ONCE = 12;

    @TestHTTPResource("/")
    URI service;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    /** Few places, so that they are soon taken. */
    public static class FewPlaces implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kaigai.requests.limit", String.valueOf(PLACES));
        }
    }

    /** The table is locked, so that those let in stay until the others have been refused. */
    @Test
    void theExcessIsRefusedAtOnceAndTheOthersAreAnswered() throws SQLException {
        given().get("/themes");
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (Connection owner = DriverManager.getConnection(url, username, password);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE finding");
            answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> client.sendAsync(
                            HttpRequest.newBuilder(service.resolve("/findings?limit=1&offset=" + i))
                                    .build(),
                            BodyHandlers.ofString()))
                    .toList();
            await().until(() ->
                    answers.stream().filter(CompletableFuture::isDone).count() == AT_ONCE - PLACES);
            assertThat(given().get("/themes").statusCode())
                    .as("what the cache answers")
                    .isEqualTo(200);
            Service.problem(given().get("/findings?limit=2"), 503);
            owner.rollback();
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
