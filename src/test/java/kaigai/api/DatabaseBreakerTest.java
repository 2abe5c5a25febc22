package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;

/** How the database is asked again after it was away. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class DatabaseBreakerTest {

    private static final int TRIALS_TO_JUDGE_BY = 5;

    @Inject
    CircuitBreaker breaker;

    @Test
    void aLongDownloadAsTheFirstTrialHoldsNobodyUp() {
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        breaker.acquirePermission();
        try {
            for (int i = 0; i < TRIALS_TO_JUDGE_BY; i++) {
                assertThat(given().get("/findings?limit=6&offset=" + i).statusCode())
                        .isEqualTo(200);
            }
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        } finally {
            breaker.onSuccess(1, TimeUnit.SECONDS);
        }
    }
}
