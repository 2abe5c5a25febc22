package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that common clients send, and that mean the same as others. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class LenientRequestsTest {

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource({
        "/themes, application/json; charset=utf-8, application/json",
        "/themes, Application/JSON, application/json",
        "/countries, text/csv; charset=utf-8, text/csv",
        "/countries, text/*, text/csv",
        "/dataset, application/json; charset=utf-8, application/json",
        "/dataset, 'text/html;q=0.9, application/ld+json', application/ld+json",
        "/download, application/*, application/zip",
        "/openapi, application/json, application/json",
        "/openapi, 'text/html, */*;q=0.8', application/yaml",
    })
    void mediaTypesAreComparedWithoutCaseAndParameters(String path, String accept, String expected) {
        var response = given().header("Accept", accept).get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/countries?population__gte=1e%2B06, /countries?population__gte=1000000",
        "/budget-lines?amount_jpy__isnull=FALSE, /budget-lines?amount_jpy__isnull=false",
        "/theme-ratings?rating_rank=2.0, /theme-ratings?rating_rank=2",
        "/search?q=IT&limit=1e1, /search?q=IT&limit=10",
        "/theme-ratings?theme=&rating=benchmark, /theme-ratings?rating=benchmark",
        "/theme-ratings?filter=overview__isnull:false&filter=rating_rank:2, /theme-ratings?overview__isnull=false&rating_rank=2",
        "/theme-ratings?filter=theme:talent&theme=cybersecurity, /theme-ratings?theme=cybersecurity&theme=talent",
        "/themes?release=latest, /themes",
        "/countries?_=1700000000000, /countries",
        "/countries?utm_source=mail&fbclid=x, /countries",
        "/countries/%E3%83%87%E3%83%B3%E3%83%9E%E3%83%BC%E3%82%AF/themes, /countries/denmark/themes",
        "/countries/DENMARK, /countries/denmark",
        "/countries?country=%E3%83%87%E3%83%B3%E3%83%9E%E3%83%BC%E3%82%AF, /countries?country=denmark",
    })
    void valuesAreReadAsProgramsWriteThem(String url, String usual) throws Exception {
        var expected = given().urlEncodingEnabled(false).get(usual);
        assertThat(expected.statusCode()).isEqualTo(200);
        assertThat(plain(url)).isEqualTo(expected.asString());
    }

    /** The answer to a request that the OpenAPI document doesn't describe. */
    private String plain(String url) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(service.resolve(url)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(url).isEqualTo(200);
        return response.body();
    }

    @ParameterizedTest
    @CsvSource({"/pages/en?utm_source=mail", "/pages/ja/countries/denmark?fbclid=x", "/pages/en/search?q=&gclid=y"})
    void pagesIgnoreWhatOtherSitesAdd(String url) {
        assertThat(given().urlEncodingEnabled(false).get(url).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=電子, /search?q=%E9%9B%BB%E5%AD%90",
        "/countries/デンマーク, /countries/%E3%83%87%E3%83%B3%E3%83%9E%E3%83%BC%E3%82%AF",
    })
    void charactersNeedNotBePercentEncoded(String url, String encoded) throws IOException {
        String expected = given().urlEncodingEnabled(false).get(encoded).asString();
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(url);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "overview, a name and a value",
        "overview:, a name and a value",
        "overvew__isnull:true, The nearest is",
        "limit:1, one of",
        "rating_rank:two, a whole number",
    })
    void aFilterThatCannotBeUnderstoodIsRefused(String filter, String said) {
        assertThat(Service.problem(given().queryParam("filter", filter).get("/theme-ratings"), 400)
                        .getString("detail"))
                .contains(said);
    }

    @Test
    void theLatestReleaseIsTheCurrentOne() {
        String current = Service.get("/themes").getString("meta.release");
        assertThat(Service.get("/releases/latest").getString("data.release")).isEqualTo(current);
        var changes = given().get("/releases/latest/changes");
        assertThat(changes.jsonPath().getString("data.release")).isEqualTo(current);
        assertThat(changes.header("Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void theOrderOfSortParametersCounts() {
        String one =
                given().get("/theme-ratings?sort=theme&sort=-country&limit=3").asString();
        String other =
                given().get("/theme-ratings?sort=-country&sort=theme&limit=3").asString();
        assertThat(one).contains("sort=theme,-country");
        assertThat(other).contains("sort=-country,theme");
    }

    @Test
    void theOpenApiDocumentIsCachedAndCompressed() {
        var response = given().header("Accept-Encoding", "gzip").get("/openapi");
        assertThat(response.header("Vary")).contains("Accept");
        assertThat(response.header("Cache-Control")).contains("max-age");
        assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
        String tag = response.header("ETag");
        assertThat(given().header("Accept-Encoding", "gzip")
                        .header("If-None-Match", tag)
                        .get("/openapi")
                        .statusCode())
                .isEqualTo(304);
    }
}
