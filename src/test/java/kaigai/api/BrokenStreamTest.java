package kaigai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import kaigai.dataset.ServiceDatabase;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What fails while it is sent must not look whole to who receives it. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
@Tag("full")
class BrokenStreamTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/broken/")
    URI address;

    /** Sends a file that breaks off behind so many bytes. */
    @Path("/broken")
    public static class BrokenResource {

        @GET
        @Path("/{length}")
        @Produces(MediaTypes.ZIP)
        @Operation(hidden = true)
        public FileAnswer get(@RestPath int length) {
            Answer.Links links = new Answer.Links("/broken/" + length, null, "/broken/" + length);
            Basis basis = new Basis("broken", Optional.empty(), false);
            return new FileAnswer(links, basis, MediaTypes.ZIP, Optional.empty(), out -> {
                out.write(new byte[length]);
                throw new IOException("on purpose");
            });
        }
    }

    private int status(int length) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(String.valueOf(length))).build();
        return client.send(request, BodyHandlers.ofByteArray()).statusCode();
    }

    @Test
    void anAnswerThatIsUnderWayIsCutOff() {
        assertThatThrownBy(() -> status(1 << 20)).isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatHasNotBegunIsAProblem() throws IOException, InterruptedException {
        assertThat(status(0)).isEqualTo(500);
    }
}
