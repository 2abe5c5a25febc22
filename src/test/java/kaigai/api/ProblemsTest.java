package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class ProblemsTest {

    @TestHTTPResource("/")
    String address;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/countries/denmark/nothing",
                "/countries/denmark/themes/cybersecurity/more",
                "/q/nothing",
                "/countries/atlantis",
                "/countries/ZZ",
                "/countries/atlantis/themes",
                "/countries/denmark/themes/nothing",
                "/themes/nothing",
                "/releases/000000000000",
                "/countries/a%00b",
                "/countries/%E3%83%87%E3%83%B3",
            })
    void whatIsNotThere(String path) {
        Service.problem(given().urlEncodingEnabled(false).get(path), 404);
    }

    @Test
    void namesTheNearest() {
        assertThat(Service.problem(given().get("/countries/danmark"), 404).getString("detail"))
                .isEqualTo("There is no country or city \"danmark\". The nearest is \"denmark\".");
        assertThat(Service.problem(given().get("/countries/japan"), 404).getString("detail"))
                .isEqualTo("There is no country or city \"japan\".");
        assertThat(Service.problem(given().get("/themes/cyber-security"), 404).getString("detail"))
                .contains("The nearest is \"cybersecurity\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9-3", "1-258", "abc", "-5", "1-2-3", "99999999999", "%00", "1,5"})
    void linesThatAreNone(String lines) {
        var response = given().urlEncodingEnabled(false).get("/countries/denmark/source?lines=" + lines);
        var problem = Service.problem(response, 400);
        assertThat(problem.getString("parameter")).isEqualTo("lines");
        assertThat(problem.getString("detail")).contains("from 1 to 257");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "0123", "%00", "ABCDEFABCDEF", "'%20OR%201=1"})
    void aReleaseThatIsNone(String release) {
        var response = given().urlEncodingEnabled(false).get("/countries?release=" + release);
        assertThat(Service.problem(response, 400).getString("parameter")).isEqualTo("release");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relase=000000000000", "Release=x", "limit=1", "country=denmark", "x"})
    void aParameterThatThereIsNot(String query) {
        var problem = Service.problem(given().urlEncodingEnabled(false).get("/countries/denmark/themes?" + query), 400);
        assertThat(problem.getString("detail"))
                .startsWith("There is no parameter")
                .endsWith("The parameters are: release, format.");
    }

    @Test
    void aParameterThatIsGivenTwice() {
        String release = Service.get("/releases").getString("meta.release");
        var response = given().get("/countries?release=" + release + "&release=" + release);
        assertThat(Service.problem(response, 400).getString("detail")).contains("expected: one value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"})
    void aMethodThatIsNotAllowed(String method) {
        var response = given().body("{}").contentType("application/json").request(method, "/countries");
        Service.problem(response, 405);
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({"/openapi, TRACE", "/openapi, POST", "/swagger-ui/, TRACE", "/swagger-ui/index.html, DELETE"})
    void aMethodThatTheDocumentationDoesNotAllow(String path, String method) {
        var response = given().request(method, path);
        Service.problem(response, 405);
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void optionsOfWhatIsThereAndOfWhatIsNot() {
        for (String path : List.of("/countries", "/countries/denmark/source", "/openapi", "/swagger-ui/")) {
            var response = given().options(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(response.asString()).isEmpty();
        }
        for (String path : List.of("/nothing", "/countries/denmark/nothing", "/openapi-nothing")) {
            Service.problem(given().options(path), 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "nonsense"})
    void aMediaTypeThatIsNotToBeHad(String accept) {
        Service.problem(given().header("Accept", accept).get("/countries"), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*;q=0", "application/json;q=0"})
    void aMediaTypeThatIsRuledOut(String accept) {
        for (String path : List.of("/countries", "/theme-matrix", "/dataset")) {
            Service.problem(given().header("Accept", accept).get(path), 406);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/countries/%zz, understood",
        "/countries?release=%zz, malformed",
        "/countries?x=%, malformed",
        "/countries\\denmark, malformed",
        "/search?q=%ff, aren't UTF-8",
        "/countries/%c0%af, aren't UTF-8",
        "/countries?release=%ED%A0%80, aren't UTF-8",
        "//countries, empty segment",
        "/countries//denmark, empty segment",
        "/countries;x=1, semicolon",
        "/countries/denmark;x=, semicolon",
        "/countries/..%2fthemes, encoded slash",
        "/countries%2Fdenmark, encoded slash",
        "/countries%5cdenmark, encoded slash",
        "/countries/../themes, dots",
        "/countries/%2e%2E/themes, dots",
        "/./countries, dots",
        "/swagger-ui/../countries, dots",
    })
    void aUrlThatIsNoneOrIsReadInSeveralWays(String url, String fault) throws Exception {
        assertRefused(raw("GET " + url + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 400, fault);
    }

    @ParameterizedTest
    @CsvSource({"?x, can't be understood", "*, No resource has this path"})
    void aTargetThatIsNoPath(String target, String fault) throws Exception {
        int status = target.equals("*") ? 404 : 400;
        assertRefused(raw("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), status, fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a b", "Host: ZAP%n", "Host: a:99999", "Host: [::1", "X-Host: a"})
    void aHostThatIsNone(String header) throws Exception {
        assertRefused(raw("GET /dataset HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n"), 400, "");
    }

    @Test
    void severalHosts() throws Exception {
        for (String path : List.of("/countries", "/dataset")) {
            for (String time : List.of("made", "kept")) {
                assertThat(given().get(path).statusCode()).as(time).isEqualTo(200);
                String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\nhost: a\r\nConnection: close\r\n\r\n";
                assertRefused(raw(request), 400, "more than one Host header");
            }
        }
    }

    @Test
    void severalMediaTypesOfWhichOneIsNone() throws Exception {
        String request = " HTTP/1.1\r\nHost: a\r\nAccept: a/b\r\nAccept: c/d\r\nConnection: close\r\n\r\n";
        assertRefused(raw("GET /countries?limit=3" + request), 406, "application/json, text/csv");
        assertRefused(raw("GET /dataset" + request), 406, "application/ld+json, application/json");
        assertRefused(raw("GET /themes" + request), 406, "Available: application/json.");
        assertRefused(raw("GET /download" + request), 406, "Available: application/zip.");
    }

    /** The first alone would have named the key under which the answer is kept. */
    @Test
    void severalMediaTypesOfWhichOneIsPreferred() throws Exception {
        String request = "GET /findings?limit=7 HTTP/1.1\r\nHost: a\r\nAccept: */*\r\nAccept: text/csv\r\n";
        assertThat(raw(request + "Connection: close\r\n\r\n")).containsIgnoringCase("content-type: text/csv");
        assertThat(given().get("/findings?limit=7").contentType()).startsWith("application/json");
    }

    @Test
    void isOpenToScriptsOfAnyOrigin() {
        var answer = given().header("Origin", "https://example.org").get("/countries");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Link", "Content-Location", "Content-Disposition", "Retry-After");
        var preflight = given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "If-None-Match")
                .options("/countries/denmark/themes");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("*");
        assertThat(preflight.header("Allow")).contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    void answersHeadLikeGetWithoutABody() {
        var head = given().head("/countries/DK/themes");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Location")).startsWith("/countries/denmark/themes?release=");
        assertThat(head.asString()).isEmpty();
        assertThat(given().head("/countries/atlantis").statusCode()).isEqualTo(404);
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = ServiceDatabase.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(String response, int status, String detail) {
        assertThat(response)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("access-control-allow-origin: *")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .contains("\"status\":" + status, detail);
    }

    private String raw(String request) throws IOException, URISyntaxException {
        URI uri = new URI(address);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
