package kaigai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.ThreadLocalRandom;
import kaigai.contract.Fuzzer.Outcome;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;

/**
 * The service under made-up requests. {@code -Dfuzz.requests} says how many, {@code -Dfuzz.seed} which, and
 * {@code -Dfuzz.first} from which number on.
 */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class FuzzTest {

    private static final int SOME = 2000;
    private static final int MANY = 20_000;

    @TestHTTPResource("/")
    String address;

    @Test
    void answersAsTheDocumentSaysWhateverIsAsked() throws Exception {
        long seed = Long.getLong("fuzz.seed", ThreadLocalRandom.current().nextInt(1_000_000));
        long first = Long.getLong("fuzz.first", 0);
        long count = Long.getLong("fuzz.requests", SOME);
        try (Fuzzer fuzzer = new Fuzzer(ApiDocument.committed(), address.replaceFirst("/$", ""))) {
            Outcome outcome = fuzzer.run(seed, first, count);
            System.out.printf("Seed %d: %d requests, by status %s%n", seed, count, outcome.statuses());
            assertThat(outcome.failures()).as("seed " + seed).isEmpty();
            if (count >= SOME) {
                assertThat(outcome.statuses()).containsKeys(200, 304, 400, 404, 405, 406);
            }
            if (count >= MANY) { // one in a hundred is too large, and the cache answers some of those
                assertThat(outcome.statuses()).containsKeys(413, 414, 431);
            }
        }
    }
}
