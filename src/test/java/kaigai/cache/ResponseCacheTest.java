package kaigai.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.math.BigInteger;
import java.util.Optional;
import kaigai.http.ContentCoding;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {

    private static final int SIZE = 1 << 20;

    private static CacheKey key(String url) {
        return CacheKey.ofCanonical(1, ContentCoding.IDENTITY, url);
    }

    private static StoredAnswer answer(int length) {
        return StoredAnswer.of(
                HttpHeaders.headers(), "\"tag\"", Optional.empty(), new Body.Bytes(Buffer.buffer(new byte[length])));
    }

    private static ResponseCache cache(long size) {
        return new ResponseCache(new MemorySize(BigInteger.valueOf(size)));
    }

    private static void keep(ResponseCache cache, String url, int length) {
        cache.keep(key(url), key(url), answer(length));
    }

    @Test
    void whatManyAskForIsNotPushedOutByWhatIsAskedForOnce() {
        ResponseCache cache = cache(SIZE);
        keep(cache, "/countries/denmark/themes", 10_000);
        for (int i = 0; i < 5_000; i++) {
            assertThat(cache.find(key("/countries/denmark/themes")))
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
            kept += cache.find(key("/theme-ratings?offset=" + i))
                    .map(StoredAnswer::weight)
                    .orElse(0);
        }
        assertThat(kept).isPositive().isLessThanOrEqualTo(SIZE);
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        ResponseCache cache = cache(SIZE);
        keep(cache, "/initiatives", SIZE / 4);
        assertThat(cache.find(key("/initiatives"))).isEmpty();
    }

    @Test
    void findsAnAnswerByOtherNamesToo() {
        ResponseCache cache = cache(SIZE);
        StoredAnswer answer = answer(10);
        cache.keep(key("/countries/DK"), key("/countries/denmark"), answer);
        assertThat(cache.find(key("/countries/DK")))
                .map(StoredAnswer::entityTag)
                .hasValue(answer.entityTag());
        assertThat(cache.find(key("/countries/denmark")))
                .map(StoredAnswer::entityTag)
                .hasValue(answer.entityTag());
        assertThat(cache.find(key("/countries/DNK"))).isEmpty();
    }

    @Test
    void theOrderOfParametersDoesNotMatter() {
        assertThat(key("/theme-ratings?b=2&a=1")).isEqualTo(key("/theme-ratings?a=1&b=2"));
        assertThat(key("/theme-ratings?a=1")).isNotEqualTo(key("/theme-ratings?a=2"));
        assertThat(CacheKey.ofCanonical(2, ContentCoding.IDENTITY, "/countries"))
                .isNotEqualTo(key("/countries"));
        assertThat(CacheKey.ofCanonical(1, ContentCoding.GZIP, "/countries")).isNotEqualTo(key("/countries"));
    }

    @Test
    void isOffWithoutRoom() {
        assertThat(cache(0).isOn()).isFalse();
        assertThat(cache(SIZE).isOn()).isTrue();
    }
}
