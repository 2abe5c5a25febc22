package kaigai.cache;

import static kaigai.cache.RawConnection.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaigai.cache.RawConnection.Answer;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that the framework doesn't get to see, and requests that it has to. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class FastLaneTest {

    private static final String KEPT = "/countries/denmark/themes";
    private static final String TWO_ROWS = "/initiatives?sort=-name&limit=2";

    @Inject
    FrameworkVisits framework;

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void areKept() throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.ask("GET", KEPT);
            connection.ask("GET", KEPT, "Accept-Encoding: gzip");
        }
    }

    private static Answer undated(Answer answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        assertThat(headers.remove("date")).endsWith(" GMT");
        return new Answer(answer.status(), headers, answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "GET, none",
                "HEAD, none",
                "GET, Accept-Encoding: gzip",
                "GET, If-None-Match: *",
                "HEAD, If-None-Match: *",
                "GET, If-None-Match: \"other\"",
                "GET, Connection: Keep-Alive",
            })
    void saysTheSameAsTheFramework(String method, String header) throws IOException {
        String[] headers = header == null ? new String[0] : new String[] {header};
        try (RawConnection connection = new RawConnection(service)) {
            int before = framework.count();
            Answer first = connection.ask(method, KEPT, headers);
            assertThat(framework.count()).isEqualTo(before + 1);
            Answer second = connection.ask(method, KEPT, headers);
            assertThat(framework.count()).isEqualTo(before + 1);
            assertThat(undated(second)).isEqualTo(undated(first));
        }
    }

    @Test
    void answersInTheOrderOfTheRequests() throws IOException {
        List<String> paths = List.of(KEPT, TWO_ROWS, KEPT, "/themes?limit=0", "/themes", KEPT, "/countries/atlantis");
        try (RawConnection connection = new RawConnection(service);
                RawConnection other = new RawConnection(service)) {
            for (int round = 0; round < 3; round++) {
                connection.send(paths.stream().map(path -> request("GET", path)).toArray(String[]::new));
                for (String path : paths) {
                    Answer expected = other.ask("GET", path);
                    Answer answer = connection.receive("GET");
                    assertThat(answer.status()).as(path).isEqualTo(expected.status());
                    assertThat(answer.body()).as(path).isEqualTo(expected.body());
                }
            }
        }
    }

    @Test
    void answersManyRequestsAtOnceThatAreReadLate() throws IOException {
        int many = 2_000;
        String[] requests = new String[many];
        Arrays.fill(requests, request("GET", KEPT));
        try (RawConnection connection = new RawConnection(service)) {
            String expected = connection.ask("GET", KEPT).body();
            connection.send(requests);
            for (int i = 0; i < many; i++) {
                assertThat(connection.receive("GET").body()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET " + KEPT + " HTTP/1.1\r\nHost: b\r\n\r\n",
                "GET " + KEPT + " HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nxx",
                "GET " + KEPT + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n",
                "GET " + KEPT + " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
                "GET http://a" + KEPT + " HTTP/1.1\r\nHost: a\r\n\r\n",
            })
    void leavesToTheFrameworkWhatIsNotPlain(String request) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.ask("GET", KEPT);
            int before = framework.count();
            connection.send(request);
            connection.receive("GET");
            assertThat(framework.count()).isEqualTo(before + 1);
            assertThat(connection.ask("GET", KEPT).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET " + KEPT + " HTTP/1.1^Host: a^Connection: close | 200",
                "GET " + KEPT + " HTTP/1.0^Host: a | 200",
                "GET " + KEPT + " HTTP/1.1^Host: a^no header | 400",
            })
    void letsTheConnectionGoWhereItHasTo(String lines, int status) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.ask("GET", KEPT);
            connection.send(lines.replace("^", "\r\n") + "\r\n\r\n");
            assertThat(connection.receive("GET").status()).isEqualTo(status);
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a b", "Host: a\r\nHost: a", "X-Host: a"})
    void refusesAHostThatIsNoneOnAConnectionThatHadOne(String hosts) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.ask("GET", KEPT);
            connection.send("GET " + KEPT + " HTTP/1.1\r\n" + hosts + "\r\n\r\n");
            assertThat(connection.receive("GET").status()).isEqualTo(400);
        }
    }
}
