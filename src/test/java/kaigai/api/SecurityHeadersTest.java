package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every response tells a browser. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class SecurityHeadersTest {

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private static void assertProtected(Response response) {
        assertThat(response.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(response.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith(DATA);
        assertThat(response.headers().hasHeaderWithName("Server")).isFalse();
        assertThat(response.headers().hasHeaderWithName("X-Powered-By")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /countries, 200",
        "HEAD, /countries, 200",
        "GET, /theme-ratings?format=csv, 200",
        "GET, /theme-ratings?format=xlsx, 200",
        "GET, /download, 200",
        "GET, /dataset, 200",
        "GET, /openapi, 200",
        "OPTIONS, /countries, 200",
        "OPTIONS, /openapi, 200",
        "GET, /countries?limit=0, 400",
        "GET, /countries;x=1, 400",
        "GET, /countries/atlantis, 404",
        "GET, /nothing, 404",
        "HEAD, /nothing, 404",
        "OPTIONS, /nothing, 404",
        "POST, /countries, 405",
        "TRACE, /openapi, 405",
    })
    void dataRunsNothing(String method, String path, int status) {
        for (String time : new String[] {"made", "kept"}) {
            Response response = given().urlEncodingEnabled(false).request(method, path);
            assertThat(response.statusCode()).as(time).isEqualTo(status);
            assertProtected(response);
            assertThat(response.header("Content-Security-Policy")).isEqualTo(DATA);
        }
    }

    @Test
    void soDoesWhatTheClientHasAlreadyOrDoesNotAccept() {
        String tag = given().get("/themes").header("ETag");
        Response kept = given().header("If-None-Match", tag).get("/themes");
        assertThat(kept.statusCode()).isEqualTo(304);
        assertProtected(kept);
        Response refused = given().header("Accept", "text/html").get("/themes");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertProtected(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/swagger-ui", "/swagger-ui/", "/swagger-ui/swagger-ui-bundle.js", "/swagger-ui/nothing"})
    void swaggerUiToo(String path) {
        assertProtected(given().redirects().follow(false).get(path));
    }
}
