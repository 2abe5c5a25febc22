package kaigai.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kaigai.http.ContentCoding;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {

    private static final int SIZE = 1 << 20;

    private static CacheKey key(String url) {
        return CacheKey.ofJson(1, ContentCoding.IDENTITY, url);
    }

    private static StoredAnswer answer(int length) {
        return StoredAnswer.of(
                HttpHeaders.headers().add(HttpHeaders.ETAG, "\"tag\""),
                Optional.empty(),
                new Body.Bytes(Buffer.buffer(new byte[length])));
    }

    private static ResponseCache cache(long size) {
        return new ResponseCache(new MemorySize(BigInteger.valueOf(size)));
    }

    private static void keep(ResponseCache cache, String url, int length) {
        cache.put(key(url), answer(length));
    }

    private static Optional<StoredAnswer> find(ResponseCache cache, String url) {
        CompletableFuture<StoredAnswer> absent = CompletableFuture.completedFuture(null);
        return Optional.ofNullable(cache.get(key(url), absent).join());
    }

    @Test
    void whatManyAskForIsNotPushedOutByWhatIsAskedForOnce() {
        ResponseCache cache = cache(SIZE);
        keep(cache, "/countries/denmark/themes", 10_000);
        for (int i = 0; i < 5_000; i++) {
            assertThat(find(cache, "/countries/denmark/themes"))
                    .as("after %d others", i)
                    .isPresent();
            keep(cache, "/theme-ratings?offset=" + i, 10_000);
        }
    }

    @Test
    void holdsNoMoreThanItMay() {
        ResponseCache cache = cache(SIZE);
        for (int i = 0; i < 1_000; i++) {
            keep(cache, "/theme-ratings?offset=" + i, 10_000);
        }
        int kept = 0;
        for (int i = 0; i < 1_000; i++) {
            kept += find(cache, "/theme-ratings?offset=" + i)
                    .map(StoredAnswer::weight)
                    .orElse(0);
        }
        assertThat(kept).isPositive().isLessThanOrEqualTo(SIZE);
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        ResponseCache cache = cache(SIZE);
        keep(cache, "/initiatives", SIZE / 4);
        assertThat(find(cache, "/initiatives")).isEmpty();
    }

    @Test
    void thoseWhoAskMeanwhileGetWhatTheFirstMakes() {
        ResponseCache cache = cache(SIZE);
        CompletableFuture<StoredAnswer> first = new CompletableFuture<>();
        assertThat(cache.get(key("/countries"), first)).isSameAs(first);
        CompletableFuture<StoredAnswer> second = cache.get(key("/countries"), new CompletableFuture<>());
        StoredAnswer made = answer(10);
        first.complete(made);
        assertThat(second).isCompletedWithValue(made);
        assertThat(find(cache, "/countries")).hasValue(made);
    }

    @Test
    void whatWasNotMadeIsNotKept() {
        ResponseCache cache = cache(SIZE);
        cache.get(key("/countries"), new CompletableFuture<>()).complete(null);
        CompletableFuture<StoredAnswer> next = new CompletableFuture<>();
        assertThat(cache.get(key("/countries"), next)).isSameAs(next);
    }

    @Test
    void theOrderOfDifferentParametersDoesNotMatter() {
        assertThat(key("/theme-ratings?b=2&a=1")).isEqualTo(key("/theme-ratings?a=1&b=2"));
        assertThat(key("/theme-ratings?a=1")).isNotEqualTo(key("/theme-ratings?a=2"));
        assertThat(key("/theme-ratings?sort=country&sort=-theme"))
                .isNotEqualTo(key("/theme-ratings?sort=-theme&sort=country"));
        assertThat(CacheKey.ofJson(2, ContentCoding.IDENTITY, "/countries")).isNotEqualTo(key("/countries"));
        assertThat(CacheKey.ofJson(1, ContentCoding.GZIP, "/countries")).isNotEqualTo(key("/countries"));
    }

    @Test
    void isOffWithoutRoom() {
        assertThat(cache(0).isOn()).isFalse();
        assertThat(cache(SIZE).isOn()).isTrue();
    }
}
