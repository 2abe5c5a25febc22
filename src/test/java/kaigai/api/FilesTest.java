package kaigai.api;

import static java.util.Arrays.copyOfRange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How files are sent: from memory if they are small, and from the disk. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class FilesTest {

    private static final int AT_ONCE = 20;
    private static final String SMALL = "/made-up-files/small/1000";
    private static final String LARGE = "/made-up-files/large/3000000";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI address;

    private static int size(String path) {
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Not by REST-assured, whose answers are held against the OpenAPI document, which knows nothing of these files. */
    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofByteArray()).join();
    }

    private HttpResponse<byte[]> range(String path, String range) {
        return send("GET", path, "Range", range);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, LARGE})
    void haveALengthAndAreSentWhole(String path) {
        for (int i = 0; i < 2; i++) { // made, then kept
            HttpResponse<byte[]> whole = send("GET", path);
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(header(whole, "Content-Length")).isEqualTo(String.valueOf(size(path)));
            assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
            assertThat(whole.body()).isEqualTo(MadeUpFiles.bytes(size(path)));
            HttpResponse<byte[]> head = send("HEAD", path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(size(path)));
            assertThat(head.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, LARGE})
    void areSentInPart(String path) {
        int size = size(path);
        byte[] whole = MadeUpFiles.bytes(size);
        HttpResponse<byte[]> first = range(path, "bytes=0-99");
        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(header(first, "Content-Range")).isEqualTo("bytes 0-99/" + size);
        assertThat(header(first, "Content-Length")).isEqualTo("100");
        assertThat(first.body()).isEqualTo(copyOfRange(whole, 0, 100));
        HttpResponse<byte[]> rest = range(path, "bytes=990-");
        assertThat(header(rest, "Content-Range")).isEqualTo("bytes 990-%d/%d".formatted(size - 1, size));
        assertThat(rest.body()).isEqualTo(copyOfRange(whole, 990, size));
        HttpResponse<byte[]> end = range(path, "bytes=-5");
        assertThat(end.body()).isEqualTo(copyOfRange(whole, size - 5, size));
        HttpResponse<byte[]> beyond = range(path, "bytes=500-999999999");
        assertThat(beyond.body()).isEqualTo(copyOfRange(whole, 500, size));
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, LARGE})
    void refuseARangeBehindTheirEnd(String path) {
        HttpResponse<byte[]> behind = range(path, "bytes=" + size(path) + "-");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(header(behind, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(behind, "Content-Range")).isEqualTo("bytes */" + size(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-4", "bytes=-", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", ""})
    void areSentWholeForWhatIsNoRange(String range) {
        HttpResponse<byte[]> whole = range(SMALL, range);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).hasSize(size(SMALL));
    }

    @Test
    void areSentWholeToAClientThatHasAPartOfAnotherVersion() {
        String tag = header(send("GET", LARGE), "ETag");
        assertThat(send("GET", LARGE, "Range", "bytes=0-9", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(send("GET", LARGE, "Range", "bytes=0-9", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", LARGE, "Range", "bytes=0-9", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void tablesAndTheArchiveAreFiles() {
        for (String path : List.of("/theme-ratings?format=csv", "/download", "/initiatives?format=xlsx")) {
            HttpResponse<byte[]> whole = send("GET", path);
            HttpResponse<byte[]> part = range(path, "bytes=10-19");
            assertThat(part.statusCode()).as(path).isEqualTo(206);
            assertThat(part.body()).isEqualTo(copyOfRange(whole.body(), 10, 20));
        }
        assertThat(range("/theme-ratings", "bytes=10-19").statusCode()).isEqualTo(200);
    }

    @Test
    void areMadeOnceForAllWhoWait() {
        CountDownLatch held = new CountDownLatch(1);
        MadeUpFiles.HELD.put("once", held);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/made-up-files/once/2000000"))
                .build();
        List<CompletableFuture<HttpResponse<byte[]>>> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofByteArray()))
                .toList();
        await().until(() -> MadeUpFiles.MADE.containsKey("once"));
        held.countDown();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo(MadeUpFiles.bytes(2_000_000)));
        assertThat(MadeUpFiles.MADE.get("once")).hasValue(1);
    }
}
