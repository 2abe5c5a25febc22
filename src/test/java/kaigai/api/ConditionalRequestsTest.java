package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import kaigai.dataset.ServiceDatabase;
import kaigai.http.HttpDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 9110 and RFC 9111 say of validators and caches. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class ConditionalRequestsTest {

    private static final String THEMES = "/countries/denmark/themes";

    private static Response get(String path, String... headers) {
        return request(headers).get(path);
    }

    private static Response head(String path, String... headers) {
        return request(headers).head(path);
    }

    private static RequestSpecification request(String... headers) {
        var request = given().urlEncodingEnabled(false)
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                THEMES,
                "/countries",
                "/countries/denmark",
                "/themes",
                "/releases",
                "/theme-matrix",
                "/theme-ratings?format=csv",
                "/theme-ratings?format=xlsx",
                "/initiatives?format=ndjson",
                "/countries/denmark/source?lines=1-5",
                "/dataset",
                "/datapackage.json",
                "/download"
            })
    void whatTheClientHasIsNotSentAgain(String path) {
        Response first = get(path);
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[\\w-]+\"");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Response second = get(path, "If-None-Match", known);
            assertThat(second.statusCode()).as(known).isEqualTo(304);
            assertThat(second.asByteArray()).isEmpty();
            assertThat(second.header("ETag")).isEqualTo(tag);
            assertThat(second.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
            assertThat(String.join(", ", second.headers().getValues("Vary"))).contains("Accept-Encoding");
            assertThat(second.header("Content-Location")).isEqualTo(first.header("Content-Location"));
        }
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(head(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void everyRepresentationHasATagOfItsOwn() {
        Set<String> tags = new HashSet<>();
        List<Response> responses = List.of(
                get("/theme-ratings"),
                get("/theme-ratings", "Accept-Encoding", "gzip"),
                get("/theme-ratings", "Accept", "text/csv"),
                get("/theme-ratings?format=ndjson"),
                get("/theme-ratings?format=csv&bom=true"),
                get("/theme-ratings?rating=none"),
                get("/theme-ratings?release=" + get("/theme-ratings").jsonPath().getString("meta.release")),
                get("/organisations"));
        responses.forEach(response -> tags.add(response.header("ETag")));
        assertThat(tags).hasSameSizeAs(responses);
    }

    @Test
    void theSameRepresentationHasTheSameTagHoweverItIsAskedFor() {
        assertThat(get("/theme-ratings?limit=500&offset=0&rating=none&rating=benchmark")
                        .header("ETag"))
                .isEqualTo(get("/theme-ratings?rating=benchmark&rating=none").header("ETag"));
        assertThat(get("/countries/DK/organisations").header("ETag"))
                .isEqualTo(get("/countries/denmark/organisations").header("ETag"));
        assertThat(get("/theme-ratings", "Accept", "text/csv").header("ETag"))
                .isEqualTo(get("/theme-ratings?format=csv").header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "GZIP | gzip",
                "deflate, gzip;q=0.5 | gzip",
                "br, * | gzip",
                "gzip;q=0 |",
                "gzip;q=0, * |",
                "gzip;q=0.0 |",
                "*;q=0 |",
                "identity |",
                "br |",
            })
    void isCodedAsTheClientWants(String acceptEncoding, String coding) throws IOException {
        for (String path : List.of(THEMES, "/theme-ratings?format=csv")) {
            Response response = get(path, "Accept-Encoding", acceptEncoding);
            assertThat(response.header("Content-Encoding")).isEqualTo(coding);
            assertThat(String.join(", ", response.headers().getValues("Vary"))).contains("Accept-Encoding");
            InputStream body = new ByteArrayInputStream(response.asByteArray());
            InputStream decoded = coding == null ? body : new GZIPInputStream(body);
            assertThat(decoded.readAllBytes()).isEqualTo(get(path).asByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/download", "/theme-ratings?format=xlsx"})
    void whatIsCompressedIsNotCompressedAgain(String path) {
        Response response = get(path, "Accept-Encoding", "gzip");
        assertThat(response.header("Content-Encoding")).isNull();
        assertThat(response.asByteArray())
                .startsWith('P', 'K')
                .isEqualTo(get(path).asByteArray());
    }

    @Test
    void saysHowLongAnAnswerHolds() {
        assertThat(get(THEMES).header("Cache-Control"))
                .contains("public", "max-age=10", "stale-while-revalidate=", "stale-if-error=");
        String pinned = get(THEMES).header("Content-Location");
        assertThat(pinned).matches(THEMES + "\\?release=[0-9a-f]{12}");
        assertThat(get(pinned).header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(get(pinned).header("Content-Location")).isEqualTo(pinned);
        assertThat(get("/releases").header("Cache-Control")).doesNotContain("immutable");
        assertThat(get("/countries/atlantis").header("Cache-Control")).isNull();
    }

    @Test
    void headSaysWhatGetWould() {
        for (String path : List.of(THEMES, "/theme-ratings", "/theme-ratings?format=csv", "/download")) {
            Response get = get(path);
            Response head = head(path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.asByteArray()).isEmpty();
            for (String name : List.of("ETag", "Content-Type", "Content-Location", "Cache-Control")) {
                assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
            }
        }
    }

    @Test
    void whatHasNotChangedSinceIsNotSentAgain() {
        for (String path : List.of(THEMES, get(THEMES).header("Content-Location"))) {
            String modified = get(path).header("Last-Modified");
            assertThat(get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
            assertThat(get(path, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                            .statusCode())
                    .as("the time of a release that was published before the clock was set back")
                    .isEqualTo(200);
            assertThat(get(path, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(path, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
            assertThat(get(path, "If-Modified-Since", modified, "If-None-Match", "\"other\"")
                            .statusCode())
                    .as("If-None-Match wins")
                    .isEqualTo(200);
        }
    }

    @Test
    void everyResponseIsDated() {
        for (String path :
                List.of(THEMES, "/theme-ratings?format=csv", "/countries/atlantis", "/nothing", "/openapi")) {
            assertThat(HttpDate.parse(get(path).header("Date"))).as(path).hasValueSatisfying(date -> assertThat(date)
                    .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES)));
        }
    }

    @Test
    void whatIsAnotherVersionThanTheOneThatIsAskedForIsNotSent() {
        String tag = get(THEMES).header("ETag");
        String modified = get(THEMES).header("Last-Modified");
        assertThat(get(THEMES, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get(THEMES, "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(get(THEMES, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertThat(get(THEMES, "If-Unmodified-Since", modified).statusCode()).isEqualTo(200);
        assertThat(get(THEMES, "If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(412);
    }
}
