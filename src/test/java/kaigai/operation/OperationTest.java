package kaigai.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import kaigai.dataset.ServiceDatabase;
import kaigai.release.Snapshots;
import org.junit.jupiter.api.Test;

/** What the management port tells. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class OperationTest {

    /** On a busy machine the first request alone takes ten seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    Snapshots snapshots;

    private String release() {
        return snapshots.current().orElseThrow().snapshot().release();
    }

    private String get(String path) {
        var response = given().get(management.resolve(path));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.asString();
    }

    /** The value of the one sample that begins so. */
    private double sample(String begin) {
        return get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(begin))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void liveIsWhoAnswers() {
        assertThat(JsonPath.from(get("/q/health/live")).getList("checks")).isEmpty();
    }

    @Test
    void readyIsWhoKnowsARelease() {
        JsonPath ready = JsonPath.from(get("/q/health/ready"));
        assertThat(ready.getString("checks.find { it.name == 'release' }.data.release"))
                .isEqualTo(release());
        assertThat(ready.getList("checks.name"))
                .as("nothing that asks the database")
                .containsOnlyOnce("release")
                .noneMatch(name -> name.toString().contains("atabase"));
    }

    @Test
    void areNotAmongThePublicPaths() {
        for (String path : new String[] {"/q/health/live", "/q/health/ready", "/q/metrics"}) {
            assertThat(given().get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void countsWhatTheCacheAnswers() {
        given().get("/countries/denmark/themes?fields=name");
        given().get("/themes");
        double hits = sample("cache_gets_total{cache=\"kaigai.responses\",result=\"hit\"}");
        given().get("/themes");
        given().get("/themes");
        assertThat(sample("cache_gets_total{cache=\"kaigai.responses\",result=\"hit\"}") - hits)
                .isEqualTo(2);
    }

    @Test
    void timesOtherRequestsByTheTemplateOfTheirPath() {
        String themes = "kaigai_requests_seconds_count{path=\"/countries/{id}/themes/{theme}\",status=\"404\"}";
        double before = sample(themes);
        for (int i = 0; i < 5; i++) {
            given().get("/countries/denmark/themes/no-such-theme-" + i);
            given().get("/no-such-path-" + i);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sample(themes) - before).isEqualTo(5));
        assertThat(sample("kaigai_requests_seconds_count{path=\"other\",status=\"404\"}"))
                .isGreaterThanOrEqualTo(5);
        assertThat(get("/q/metrics")).doesNotContain("no-such");
    }

    @Test
    void namesTheCurrentReleaseAndSaysWhenItWasSeen() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sample("kaigai_release{release=\"" + release() + "\"}"))
                .isEqualTo(1));
        assertThat(sample("kaigai_publication_age_seconds")).isBetween(0.0, 10.0);
    }

    @Test
    void tellsOfTheDatabase() {
        assertThat(get("/q/metrics"))
                .contains("agroal_active_count", "agroal_available_count", "agroal_awaiting_count");
    }
}
