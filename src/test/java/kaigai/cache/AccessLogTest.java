package kaigai.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import kaigai.OtherSettings;
import org.junit.jupiter.api.Test;

/** Whoever wants each request to be logged gets just that. */
@QuarkusTest
@TestProfile(OtherSettings.class)
class AccessLogTest {

    private static final int REQUESTS = 3;

    @Inject
    FrameworkVisits framework;

    @TestHTTPResource("/")
    URI service;

    @Test
    void theFrameworkSeesWhatItIsToLog() throws IOException {
        int before = framework.count();
        try (RawConnection connection = new RawConnection(service)) {
            for (int i = 0; i < REQUESTS; i++) {
                assertThat(connection.ask("GET", "/themes").status()).isEqualTo(200);
            }
        }
        assertThat(framework.count() - before).isEqualTo(REQUESTS);
    }
}
