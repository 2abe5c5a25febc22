package kaigai.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kaigai.contract.ApiOperation.Parameter;
import kaigai.contract.Sqlmap.Verdicts;
import kaigai.database.TestPostgres;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * sqlmap on the parameters of the OpenAPI document, and on one that lets it in. {@code -Dsqlmap.operations} names the
 * paths of the operations to try, separated by commas; empty, it stands for all. Without it sqlmap doesn't run.
 */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
@Tag("full")
@EnabledIfSystemProperty(named = "sqlmap.operations", matches = ".*")
class SqlmapTest {

    private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int MOST_VALUES = 2000;
    private static final Set<String> CHOSEN =
            Set.of(System.getProperty("sqlmap.operations", "").split(","));

    @TestHTTPResource("/")
    String root;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void needSqlmap() {
        assumeTrue(Sqlmap.isInstalled(), "sqlmap isn't installed; on Debian: apt-get install sqlmap");
    }

    /** The URLs that try all parameters of an operation, and the names that sqlmap gives those. */
    private record Attempt(ApiOperation operation, List<String> urls, Set<String> parameters) {}

    @Test
    void findsNoParameterThatIsInjectable() throws Exception {
        ApiDocument document = ApiDocument.committed();
        Values values;
        try (Fuzzer fuzzer = new Fuzzer(document, address())) {
            values = fuzzer.values();
        }
        List<Attempt> attempts = document.operations().stream()
                .filter(operation -> CHOSEN.contains("") || CHOSEN.contains(operation.path()))
                .filter(operation -> !operation.parameters().isEmpty())
                .map(operation -> attempt(operation, values))
                .toList();
        assertThat(attempts).isNotEmpty();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<String>> running = attempts.stream()
                .map(attempt -> workers.submit(() -> outcome(attempt)))
                .toList();
        workers.shutdown();
        for (Future<String> outcome : running) {
            if (!outcome.get().isEmpty()) {
                faults.add(outcome.get());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** In words what is wrong; empty for nothing. */
    private static String outcome(Attempt attempt) throws Exception {
        String name = attempt.operation().path().replaceAll("\\W+", "-");
        Verdicts verdicts = Sqlmap.tryOut("service" + name, attempt.urls());
        System.out.printf(
                "sqlmap: %s: %d of %d parameters are harmless%n",
                attempt.operation().path(),
                verdicts.harmless().size(),
                attempt.parameters().size());
        Set<String> untold = new TreeSet<>(attempt.parameters());
        untold.removeAll(verdicts.harmless());
        return untold.isEmpty() && verdicts.injectable().isEmpty()
                ? ""
                : "%s: injectable %s, not known to be harmless %s; %s"
                        .formatted(attempt.operation().path(), verdicts.injectable(), untold, verdicts.log());
    }

    private Attempt attempt(ApiOperation operation, Values values) {
        SplittableRandom random = new SplittableRandom(0);
        String marked = answered(() -> marked(operation, values, random));
        String plain = marked.replace("*", "");
        List<String> urls = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                names.add("URI #" + (names.size() + 1) + "*");
            }
        }
        if (!names.isEmpty()) {
            urls.add(marked);
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("query")) {
                names.add("GET " + parameter.name());
                urls.add(
                        parameter.isRequired()
                                ? plain
                                : answered(() -> plain
                                        + (plain.contains("?") ? "&" : "?")
                                        + given(parameter, values, random)
                                        + companion(operation, parameter, values, random)));
            }
        }
        return new Attempt(operation, urls, names);
    }

    /** A URL with what an operation wants, and a mark behind each value in its path. */
    private String marked(ApiOperation operation, Values values, SplittableRandom random) {
        String path = operation.path();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", value(parameter, values, random) + "*");
            } else if (parameter.isRequired()) {
                required.add(given(parameter, values, random));
            }
        }
        return address() + path + (required.isEmpty() ? "" : "?" + String.join("&", required));
    }

    private static String given(Parameter parameter, Values values, SplittableRandom random) {
        return parameter.name() + "=" + value(parameter, values, random);
    }

    /** Every other time another parameter with a few values, since some parameters make sense beside one alone. */
    private static String companion(
            ApiOperation operation, Parameter parameter, Values values, SplittableRandom random) {
        List<Parameter> others = operation.parameters().stream()
                .filter(other -> other.schema().has("enum") && !other.name().equals(parameter.name()))
                .toList();
        return others.isEmpty() || random.nextBoolean() ? "" : "&" + given(Values.pick(others, random), values, random);
    }

    /** A star would be a mark. */
    private static String value(Parameter parameter, Values values, SplittableRandom random) {
        return values.good(parameter, random).get(0).replace("*", "%2A");
    }

    /** The first of many URLs that answers 200, so that what is tried there gets as far as it can. */
    private String answered(Supplier<String> urls) {
        return Stream.generate(urls)
                .limit(MOST_VALUES)
                .filter(url -> RestAssured.given()
                                .urlEncodingEnabled(false)
                                .get(url.replace("*", ""))
                                .statusCode()
                        == 200)
                .findFirst()
                .orElseGet(() -> {
                    faults.add("nothing like " + urls.get() + " answers 200");
                    return urls.get();
                });
    }

    private String address() {
        return root.replaceFirst("/$", "");
    }

    @ParameterizedTest
    @CsvSource({"/places/?id=denmark, GET id", "/places/denmark*, URI #1*"})
    void findsAParameterThatIsInjectable(String url, String parameter) throws Exception {
        try (InjectableServer server = new InjectableServer(TestPostgres.newDatabase())) {
            String name = "control-" + parameter.replaceAll("\\W+", "-");
            Verdicts verdicts = Sqlmap.tryOut(name, List.of(server.address() + url));
            assertThat(verdicts.injectable()).as(verdicts.log().toString()).containsExactly(parameter);
        }
    }
}
