package kaigai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle sees violations that were planted. */
class OracleTest {

    private static final String RELEASES = """
            {"data":[],"meta":{"release":"0123456789ab","total":0},\
            "links":{"self":"/releases","next":null,"pinned":"/releases?release=0123456789ab"}}""";
    private static final String PROBLEM = """
            {"type":"about:blank","title":"Refused","status":%d,"detail":"no","instance":"/releases"}""";

    private static Oracle oracle;

    @BeforeAll
    static void read() throws IOException {
        oracle = new Oracle(ApiDocument.committed());
    }

    private static FuzzRequest request(String method, String target) {
        return new FuzzRequest(method, target, List.of(), "");
    }

    private static FuzzResponse response(int status, String mediaType, String body) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "access-control-allow-origin", "*",
                "x-content-type-options", "nosniff",
                "referrer-policy", "no-referrer",
                "content-security-policy", "default-src 'none'; frame-ancestors 'none'"));
        headers.put("content-type", mediaType);
        return new FuzzResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static FuzzResponse problem(int status) {
        return response(status, "application/problem+json", PROBLEM.formatted(status));
    }

    private static List<String> ofReleases(FuzzResponse response) {
        return oracle.violations(request("GET", "/releases"), response);
    }

    @Test
    void letsPassWhatIsAsTheDocumentHasIt() {
        assertThat(ofReleases(response(200, "application/json;charset=UTF-8", RELEASES)))
                .isEmpty();
        assertThat(ofReleases(problem(400))).isEmpty();
        assertThat(ofReleases(response(304, "", ""))).isEmpty();
        assertThat(oracle.violations(request("GET", "/nothing"), problem(404))).isEmpty();
        assertThat(oracle.violations(request("PUT", "/releases"), problem(405))).isEmpty();
        assertThat(oracle.violations(request("HEAD", "/releases"), response(200, "application/json", "")))
                .isEmpty();
        FuzzResponse csv = response(200, "text/csv;charset=UTF-8", "country\r\n");
        assertThat(oracle.violations(request("GET", "/countries/denmark/findings?x"), csv))
                .isEmpty();
    }

    @Test
    void seesWhetherWhatIsTooLargeIsRefused() {
        String much = "a".repeat(17_000);
        Map<Integer, FuzzRequest> tooLarge = Map.of(
                413, new FuzzRequest("GET", "/releases", List.of(), much),
                414, request("GET", "/releases?release=" + much),
                431, new FuzzRequest("GET", "/releases", List.of(Map.entry("X-Much", much)), ""));
        tooLarge.forEach((status, request) -> {
            assertThat(oracle.violations(request, problem(status))).isEmpty();
            assertThat(oracle.violations(request, problem(status == 413 ? 431 : 413)))
                    .isNotEmpty();
        });
        assertThat(oracle.violations(tooLarge.get(414), problem(400))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 301, 401, 405, 413, 414, 418, 431, 502})
    void seesStatuses(int status) {
        assertThat(ofReleases(problem(status))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 406",
        "GET, /countries/denmark/nothing, 405",
        "PUT, /releases, 404",
        "OPTIONS, /releases, 404",
        "OPTIONS, /nothing, 405",
    })
    void seesStatusesOfOtherMethodsAndPaths(String method, String path, int status) {
        assertThat(oracle.violations(request(method, path), problem(status))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"next\":null, | ",
                "\"total\":0 | \"total\":\"0\"",
                "\"data\":[] | \"data\":[{}]",
                "0123456789ab | latest",
                "\"data\" | \"dat\"",
                "{ | [",
            })
    void seesBodies(String right, String wrong) {
        String body = RELEASES.replace(right, wrong == null ? "" : wrong);
        assertThat(body).isNotEqualTo(RELEASES);
        assertThat(ofReleases(response(200, "application/json", body))).isNotEmpty();
    }

    @Test
    void seesMediaTypesAndBodiesThatShouldNotBe() {
        assertThat(ofReleases(response(200, "text/html", RELEASES))).isNotEmpty();
        assertThat(ofReleases(response(200, "application/json", ""))).isNotEmpty();
        assertThat(ofReleases(response(304, "application/json", RELEASES))).isNotEmpty();
        assertThat(oracle.violations(request("HEAD", "/releases"), response(200, "application/json", RELEASES)))
                .isNotEmpty();
        FuzzResponse csv = response(200, "text/csv", "a");
        FuzzResponse archive = new FuzzResponse(200, csv.headers(), new byte[] {(byte) 0xff});
        assertThat(oracle.violations(request("GET", "/countries"), archive)).isNotEmpty();
        FuzzResponse zip = response(200, "application/zip", "no zip");
        assertThat(oracle.violations(request("GET", "/download"), zip)).isNotEmpty();
    }

    @Test
    void seesErrorsThatAreNoProblems() {
        assertThat(ofReleases(response(400, "", ""))).isNotEmpty();
        assertThat(ofReleases(response(400, "text/plain", "no"))).isNotEmpty();
        assertThat(ofReleases(response(400, "application/json", PROBLEM.formatted(400))))
                .isNotEmpty();
        assertThat(ofReleases(response(400, "application/problem+json", PROBLEM.formatted(404))))
                .isNotEmpty();
        String talkative = PROBLEM.formatted(400).replace("\"no\"", "\"java.lang.NullPointerException\"");
        assertThat(ofReleases(response(400, "application/problem+json", talkative)))
                .isNotEmpty();
        assertThat(oracle.violations(request("GET", "/nothing"), response(404, "text/html", "<p>no")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access-control-allow-origin",
                "x-content-type-options",
                "referrer-policy",
                "content-security-policy"
            })
    void seesMissingHeaders(String name) {
        FuzzResponse response = problem(400);
        response.headers().remove(name);
        assertThat(ofReleases(response)).isNotEmpty();
        FuzzResponse named = problem(400);
        named.headers().put("server", "Quarkus");
        assertThat(ofReleases(named)).isNotEmpty();
    }
}
