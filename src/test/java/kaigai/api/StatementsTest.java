package kaigai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kaigai.database.CountingDriver;
import kaigai.dataset.ServiceDatabase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many statements the database is asked for an answer that no cache keeps. */
@QuarkusTest
@TestProfile(StatementsTest.PastTheCache.class)
@WithTestResource(ServiceDatabase.class)
@Tag("full")
class StatementsTest {

    /** What is known of all releases changes with each publication, and is put together from several tables. */
    private static final String HOME = "/";

    private static final String GREETING =
            ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.new-connection-sql", String.class);

    private static final String OF_RELEASES = "/releases";

    /** These read all tables and the reports. */
    private static final Set<String> OF_ALL_TABLES = Set.of("/dataset", "/datapackage.json", "/download");

    /** Without the cache, and with a driver that notes what it executes. */
    public static class PastTheCache implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kaigai.response-cache.size",
                    "0",
                    "quarkus.datasource.jdbc.driver",
                    CountingDriver.class.getName());
        }
    }

    /** The first request reads the names of the countries, which are kept. The pool may greet a new connection. */
    private static List<String> statements(String path) {
        ask(path);
        CountingDriver.takeExecuted();
        ask(path);
        return CountingDriver.takeExecuted().stream()
                .filter(statement -> !statement.equals(GREETING))
                .toList();
    }

    private static void ask(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    private static Set<String> paths() {
        JsonPath document = given().queryParam("format", "json").get("/openapi").jsonPath();
        Set<String> paths = new TreeSet<>();
        for (String path : document.getMap("paths").keySet().toArray(String[]::new)) {
            if (!path.startsWith(OF_RELEASES) && !OF_ALL_TABLES.contains(path) && !path.equals(HOME)) {
                paths.add(path.replace("{id}", "denmark").replace("{theme}", "cybersecurity")
                        + (path.equals("/search") ? "?q=電子" : ""));
            }
        }
        return paths;
    }

    @Test
    void theLinksTakeNone() {
        assertThat(statements(HOME)).isEmpty();
    }

    @Test
    void anAnswerTakesOne() {
        assertThat(paths()).hasSizeGreaterThan(10).allSatisfy(path -> assertThat(statements(path))
                .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/countries/DK",
                "/countries/DNK/themes",
                "/countries?country=denmark&capital__isnull=false&sort=-population",
                "/countries/denmark/source?lines=1-3",
                "/theme-matrix?values=rank&format=csv",
                "/initiatives?limit=2&offset=2",
                "/initiatives?format=xlsx",
                "/budget-lines?format=ndjson&amount_jpy__gte=1000000",
            })
    void soDoesOneWithParameters(String path) {
        assertThat(statements(path)).hasSize(1);
    }

    @Test
    void aNamedReleaseTakesNoMore() {
        for (Object release : Service.get(OF_RELEASES).getList("data.release")) {
            assertThat(statements("/countries/denmark/themes?release=" + release))
                    .hasSize(1);
        }
    }
}
