package kaigai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kaigai.dataset.ServiceDatabase;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** A stream whose writer is faster than the event loop that sends it. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class BusyEventLoopTest {

    private static final int PIECES = 64;
    private static final int PIECE = 1 << 18;
    private static final int FEW_PIECES = 4;
    private static final AtomicInteger WRITTEN = new AtomicInteger();
    private static final CountDownLatch BUSY = new CountDownLatch(1);
    private static volatile Thread writer;

    @TestHTTPResource("/busy")
    URI address;

    /** Keeps the event loop from sending anything while it writes. */
    @Path("/busy")
    public static class BusyResource {

        @GET
        @Produces(MediaTypes.ZIP)
        @Operation(hidden = true)
        public FileAnswer get(HttpServerRequest request) {
            Answer.Links links = new Answer.Links("/busy", null, "/busy");
            Basis basis = new Basis("busy", Optional.empty(), false);
            return new FileAnswer(links, basis, MediaTypes.ZIP, Optional.empty(), out -> {
                writer = Thread.currentThread();
                ((ConnectionBase) request.connection()).channel().eventLoop().execute(BusyEventLoopTest::keepBusy);
                for (int i = 0; i < PIECES; i++) {
                    out.write(new byte[PIECE]);
                    WRITTEN.incrementAndGet();
                }
                out.close();
            });
        }
    }

    private static void keepBusy() {
        try {
            BUSY.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void hasTheWriterWait() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        try {
            await().until(() -> WRITTEN.get() > 0 && writer.getState() == Thread.State.WAITING);
            assertThat(WRITTEN).hasValueLessThan(FEW_PIECES);
        } finally {
            BUSY.countDown();
        }
        assertThat(answer.join().body()).hasSize(PIECES * PIECE);
    }
}
