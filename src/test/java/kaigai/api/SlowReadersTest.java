package kaigai.api;

import static io.restassured.RestAssured.given;
import static kaigai.OtherSettings.PLACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import kaigai.OtherSettings;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers who take all places there are, and then hardly read. */
@QuarkusTest
@TestProfile(OtherSettings.class)
@Tag("full")
class SlowReadersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PIECES = 16;
    private static final int PIECE = 1 << 20;
    private static final String LET_IN = "HTTP/1.1 200";

    @TestHTTPResource("/")
    URI address;

    /** Sends more than the network takes unread. */
    @Path("/large")
    public static class LargeResource {

        @GET
        @Path("/streamed/{number}")
        @Produces(MediaTypes.ZIP)
        @Operation(hidden = true)
        public FileAnswer streamed(@RestPath int number) {
            return answer("/large/streamed/" + number, MediaTypes.ZIP);
        }

        @GET
        @Path("/whole/{number}")
        @Produces(MediaType.TEXT_PLAIN)
        @Operation(hidden = true)
        public FileAnswer whole(@RestPath int number) {
            return answer("/large/whole/" + number, MediaType.TEXT_PLAIN);
        }

        private static FileAnswer answer(String path, String mediaType) {
            Answer.Links links = new Answer.Links(path, null, path);
            Basis basis = new Basis("large", Optional.empty(), false);
            return new FileAnswer(links, basis, mediaType, Optional.empty(), out -> {
                for (int i = 0; i < PIECES; i++) {
                    out.write(new byte[PIECE]);
                }
                out.close();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"streamed", "whole"})
    void areCutOffAndTheirPlacesAreFreeAgainButNotWhoReadsSteadily(String sent) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (Socket steady = reader("/large/%s/0".formatted(sent), 1 << 16)) {
            for (int i = 1; i < PLACES; i++) {
                slow.add(reader("/large/%s/%d".formatted(sent, i), 1 << 10));
            }
            assertThat(given().get("/themes?fields=theme&x").statusCode())
                    .as("what the cache doesn't have")
                    .isEqualTo(503);
            int[] read = {0};
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
                read[0] += steady.getInputStream().readNBytes(1 << 16).length;
                slow.forEach(SlowReadersTest::readByte);
                return given().get("/themes?fields=theme&x").statusCode() != 503;
            });
            assertThat(read[0]).isLessThan(PIECES * PIECE / 2);
            assertThat(steady.getInputStream().readNBytes(PIECES * PIECE - read[0]))
                    .as("what was still to come to the steady reader")
                    .hasSize(PIECES * PIECE - read[0]);
        } finally {
            for (Socket reader : slow) {
                reader.close();
            }
        }
    }

    /** Asks, again while another test's request still has the place, and reads the first bytes. */
    private Socket reader(String path, int window) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            Socket socket = new Socket();
                            socket.setReceiveBufferSize(window);
                            socket.setSoTimeout((int) PATIENCE.toMillis());
                            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
                            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
                            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                            byte[] begin = socket.getInputStream().readNBytes(LET_IN.length());
                            if (LET_IN.equals(new String(begin, StandardCharsets.US_ASCII))) {
                                return socket;
                            }
                            socket.close();
                            return null;
                        },
                        Objects::nonNull);
    }

    private static void readByte(Socket socket) {
        try {
            socket.getInputStream().read();
        } catch (IOException e) {
            // It was cut off.
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"streamed", "whole"})
    void areNotThoseWhoReadAsTheyCan(String sent) {
        assertThat(given().noFilters()
                        .header("Accept-Encoding", "identity")
                        .get("/large/" + sent + "/" + PLACES)
                        .asByteArray())
                .hasSize(PIECES * PIECE);
    }
}
