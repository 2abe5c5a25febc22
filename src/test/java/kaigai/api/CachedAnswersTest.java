package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import kaigai.cache.Body;
import kaigai.cache.CacheKey;
import kaigai.cache.ResponseCache;
import kaigai.cache.StoredAnswer;
import kaigai.dataset.ServiceDatabase;
import kaigai.http.ContentCoding;
import kaigai.release.CurrentPublication;
import kaigai.release.CurrentRelease;
import kaigai.release.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that were made before. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class CachedAnswersTest {

    @Inject
    ResponseCache cache;

    @Inject
    CacheWarmer warmer;

    @Inject
    Snapshots snapshots;

    @Inject
    MeterRegistry metrics;

    private double hits() {
        return metrics.get("cache.gets")
                .tag("cache", "kaigai.responses")
                .tag("result", "hit")
                .functionCounter()
                .count();
    }

    private static Map<String, String> headers(Response response) {
        return response.headers().asList().stream()
                .filter(header -> !List.of("date", "transfer-encoding", "content-length")
                        .contains(header.getName().toLowerCase(Locale.ROOT)))
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        Collectors.mapping(Header::getValue, Collectors.joining(", "))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/countries",
                "/countries/denmark",
                "/countries/denmark/themes",
                "/countries/denmark/themes/cybersecurity",
                "/countries/denmark/organisations",
                "/countries/denmark/budget-lines?format=xlsx",
                "/countries/denmark/source?lines=48-53",
                "/themes",
                "/themes/talent",
                "/theme-ratings?fields=country,theme&sort=-theme",
                "/theme-ratings?format=csv",
                "/theme-ratings?bom=true&format=csv",
                "/theme-matrix?values=label&lang=en",
                "/initiatives?format=ndjson",
                "/releases",
            })
    void areWhatWasMadePastTheCache(String path) {
        for (String coding : List.of("identity", "gzip")) {
            String fresh = path + (path.contains("?") ? "&" : "?") + "release="
                    + snapshots.current().orElseThrow().snapshot().release();
            for (String asked : List.of(path, fresh)) {
                Response made = Service.coded(coding).get(asked);
                assertThat(made.statusCode()).isEqualTo(200);
                double hits = hits();
                Response kept = Service.coded(coding).get(asked);
                assertThat(hits()).as(asked).isEqualTo(hits + 1);
                assertThat(kept.asByteArray()).isEqualTo(made.asByteArray());
                assertThat(headers(kept)).isEqualTo(headers(made));
                Response head = Service.coded(coding).head(asked);
                assertThat(head.asByteArray()).isEmpty();
                assertThat(headers(head)).isEqualTo(headers(made));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/countries", "/themes", "/theme-matrix", "/theme-ratings", "/countries/denmark/themes"})
    void areMadeBeforeAReleaseIsTheCurrentOne(String path) {
        CurrentRelease now = snapshots.current().orElseThrow();
        CurrentPublication next = new CurrentPublication(
                now.publication().id() + 1000,
                now.publication().release(),
                now.publication().publishedAt());
        warmer.prepare(new CurrentRelease(next, now.snapshot(), now.catalog()));
        for (ContentCoding coding : ContentCoding.values()) {
            StoredAnswer made = cache.get(CacheKey.ofJson(next.id(), coding, path), new CompletableFuture<>())
                    .join();
            Response served =
                    Service.coded(coding.name().toLowerCase(Locale.ROOT)).get(path);
            assertThat(((Body.Bytes) made.body()).buffer().getBytes()).isEqualTo(served.asByteArray());
            assertThat(made.entityTag()).isEqualTo(served.header("ETag"));
        }
    }

    @Test
    void problemsAreNotKept() {
        for (String path : List.of("/countries/atlantis", "/countries?limit=0", "/nothing")) {
            given().get(path);
            double hits = hits();
            given().get(path);
            assertThat(hits()).as(path).isEqualTo(hits);
        }
    }
}
