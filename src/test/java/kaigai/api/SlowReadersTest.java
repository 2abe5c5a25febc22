package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kaigai.dataset.ServiceDatabase;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.junit.jupiter.api.Test;

/** Readers who take all places there are, and then hardly read. */
@QuarkusTest
@TestProfile(OverloadTest.FewPlaces.class)
@WithTestResource(ServiceDatabase.class)
class SlowReadersTest {

    private static final int PIECES = 16;
    private static final int PIECE = 1 << 20;
    private static final String LET_IN = "HTTP/1.1 200";

    @TestHTTPResource("/")
    URI address;

    /** Sends more than the network takes unread. */
    @Path("/large")
    public static class LargeResource {

        @GET
        @Path("/{number}")
        @Produces(MediaTypes.ZIP)
        @Operation(hidden = true)
        public FileAnswer get(@RestPath int number) {
            Answer.Links links = new Answer.Links("/large/" + number, null, "/large/" + number);
            Basis basis = new Basis("large", Optional.empty(), false);
            return new FileAnswer(links, basis, MediaTypes.ZIP, Optional.empty(), out -> {
                for (int i = 0; i < PIECES; i++) {
                    out.write(new byte[PIECE]);
                }
            });
        }
    }

    @Test
    void areCutOffAndTheirPlacesAreFreeAgain() throws IOException {
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < OverloadTest.PLACES; i++) {
                int number = i;
                readers.add(await().until(() -> reader(number), Objects::nonNull));
            }
            assertThat(given().get("/themes?fields=theme&x").statusCode())
                    .as("what the cache doesn't have")
                    .isEqualTo(503);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        readers.forEach(SlowReadersTest::readByte);
                        return given().get("/themes?fields=theme&x").statusCode() != 503;
                    });
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    /** Asks for another URL each, and reads the first bytes. Null while another test's request still has the place. */
    private Socket reader(int number) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.setSoTimeout(1000);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        String request = "GET /large/%d HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(number);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] begin = socket.getInputStream().readNBytes(LET_IN.length());
        if (LET_IN.equals(new String(begin, StandardCharsets.US_ASCII))) {
            return socket;
        }
        socket.close();
        return null;
    }

    private static void readByte(Socket socket) {
        try {
            socket.getInputStream().read();
        } catch (IOException e) {
            // It was cut off.
        }
    }

    @Test
    void areNotThoseWhoReadAsTheyCan() {
        assertThat(given().noFilters().get("/large/" + OverloadTest.PLACES).asByteArray())
                .hasSize(PIECES * PIECE);
    }
}
