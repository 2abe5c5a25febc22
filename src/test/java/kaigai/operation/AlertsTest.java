package kaigai.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.Test;

/** The rules for Prometheus that are documented. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class AlertsTest {

    private static final Path RULES = Path.of("docker", "alerts.yaml");
    private static final Pattern METRIC = Pattern.compile("\\b(?:kaigai|agroal|cache|jvm|process)_\\w+");
    private static final String FOLLOWS_WITHIN_A_SECOND = "kaigai_release";

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void askForMetricsThatThereAre() throws IOException {
        given().get("/countries/nowhere").then().statusCode(404);
        Set<String> served = await().until(this::served, metrics -> metrics.contains(FOLLOWS_WITHIN_A_SECOND));
        JsonNode rules = new YAMLMapper().readTree(RULES.toFile()).at("/groups/0/rules");
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            String expression = rule.path("expr").asText();
            Set<String> asked =
                    METRIC.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
            assertThat(served).as(expression).containsAll(asked);
            assertThat(asked.isEmpty()).isEqualTo(expression.startsWith("up{"));
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
        });
    }

    private Set<String> served() {
        return given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }
}
