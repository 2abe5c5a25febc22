package kaigai.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;

/** The one version of HTTP in which a connection has one answer at a time. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class HttpVersionTest {

    @TestHTTPResource("/themes")
    URI address;

    @Test
    void whoOffersAnotherIsAnsweredInHttp11() throws IOException, InterruptedException {
        HttpResponse<Void> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .build()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
}
