package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kaigai.cache.CacheKey;
import kaigai.cache.ResponseCache;
import kaigai.cache.StoredAnswer;
import kaigai.dataset.CurrentPublication;
import kaigai.dataset.CurrentRelease;
import kaigai.dataset.ServiceDatabase;
import kaigai.http.ContentCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that were made before. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class CachedAnswersTest {

    private static final int AT_ONCE = 30;

    @Inject
    ResponseCache cache;

    @Inject
    CacheWarmer warmer;

    @Inject
    CurrentRelease currentRelease;

    @TestHTTPResource("/")
    URI address;

    private boolean isKept(String path, ContentCoding coding) {
        long publication = currentRelease.publication().orElseThrow().id();
        return cache.find(CacheKey.ofCanonical(publication, coding, path)).isPresent();
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
                    + currentRelease.id().orElseThrow();
            for (String asked : List.of(path, fresh)) {
                Response made = Service.coded(coding).get(asked);
                assertThat(made.statusCode()).isEqualTo(200);
                assertThat(isKept(asked, coding.equals("gzip") ? ContentCoding.GZIP : ContentCoding.IDENTITY))
                        .as(asked)
                        .isTrue();
                Response kept = Service.coded(coding).get(asked);
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
        CurrentPublication now = currentRelease.publication().orElseThrow();
        CurrentPublication next = new CurrentPublication(now.id() + 1000, now.release(), now.publishedAt());
        warmer.prepare(next);
        for (ContentCoding coding : ContentCoding.values()) {
            StoredAnswer made =
                    cache.find(CacheKey.ofCanonical(next.id(), coding, path)).orElseThrow();
            Response served =
                    Service.coded(coding.name().toLowerCase(Locale.ROOT)).get(path);
            assertThat(made.body().getBytes()).isEqualTo(served.asByteArray());
            assertThat(made.entityTag()).isEqualTo(served.header("ETag"));
        }
    }

    @Test
    void problemsAreNotKept() {
        for (String path : List.of("/countries/atlantis", "/countries?limit=0", "/nothing", "/openapi")) {
            given().get(path);
            assertThat(isKept(path, ContentCoding.IDENTITY)).as(path).isFalse();
        }
    }

    /** The table is locked, so that the first request waits in the database while the others come. */
    @Test
    void manyWhoAskForTheSameAtOnceAskTheDatabaseOnce() throws SQLException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/findings?sort=-code&limit=77"))
                .build();
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (LockedFindings findings = new LockedFindings()) {
            answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i ->
                            client.sendAsync(request, BodyHandlers.ofString()).orTimeout(1, TimeUnit.MINUTES))
                    .toList();
            await().until(() -> findings.waiting() > 0);
            assertThat(findings.waiting()).isEqualTo(1);
        }
        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(200);
        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::body)
                        .distinct())
                .hasSize(1);
    }
}
