package kaigai.http;

import static kaigai.http.RawConnection.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import kaigai.dataset.ServiceDatabase;
import kaigai.http.RawConnection.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send on a connection that no HTTP library sends. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class ConnectionsTest {

    private static final String CACHED = "/countries/denmark/themes";

    @TestHTTPResource("/")
    URI service;

    @Test
    void answersInTheOrderOfTheRequests() throws IOException {
        List<String> paths =
                List.of(CACHED, "/initiatives?sort=-name&limit=2", CACHED, "/themes?limit=0", "/themes", CACHED);
        try (RawConnection connection = new RawConnection(service);
                RawConnection other = new RawConnection(service)) {
            connection.send(paths.stream().map(path -> request("GET", path)).toArray(String[]::new));
            for (String path : paths) {
                Answer expected = other.ask("GET", path);
                Answer answer = connection.receive("GET");
                assertThat(answer.status()).as(path).isEqualTo(expected.status());
                assertThat(answer.body()).as(path).isEqualTo(expected.body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CACHED, "/search?q=IT&offset=%d"})
    void answersManyRequestsAtOnceThatAreReadLate(String path) throws IOException {
        String[] requests = new String[2_000];
        Arrays.setAll(requests, i -> request("GET", path.formatted(i % 500)));
        try (RawConnection connection = new RawConnection(service)) {
            Thread sender = new Thread(() -> {
                try {
                    connection.send(requests);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            sender.start();
            for (int i = 0; i < requests.length; i++) {
                assertThat(connection.receive("GET").status()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET " + CACHED + " HTTP/1.1^Host: a^Connection: close | 200",
                "GET " + CACHED + " HTTP/1.0^Host: a | 200",
                "GET " + CACHED + " HTTP/1.1^Host: a^no header | 400",
                "GET " + CACHED + " HTTP/2.0^Host: a | 505",
                "GET /nothing HTTP/3.0^Host: a | 505",
                "GET /nothing HTTP/1.1^Host: a^Transfer-Encoding: xchunked | 501",
                "GET /nothing HTTP/1.1^Host: a^Transfer-Encoding: chunked | 411",
            })
    void closesTheConnectionAfterwards(String lines, int status) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.ask("GET", CACHED);
            connection.send(lines.replace("^", "\r\n") + "\r\n\r\n" + request("GET", CACHED));
            assertThat(connection.receive("GET").status()).isEqualTo(status);
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a b", "Host: a\r\nHost: a", "X-Host: a"})
    void refusesAMalformedHost(String hosts) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.ask("GET", CACHED);
            connection.send("GET " + CACHED + " HTTP/1.1\r\n" + hosts + "\r\n\r\n");
            assertThat(connection.receive("GET").status()).isEqualTo(400);
        }
    }
}
