package kaigai.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kaigai.dataset.ServiceDatabase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

/** Compares the table of settings in {@code src/docs/operations.md} with the code and the framework. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class ConfigurationTableTest {

    /** The ordinal of application.properties (MicroProfile Config, section 3); what users set has a higher one. */
    private static final int PROGRAM = 250;

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z_`, ]+`) \\| .* \\| ([^|]+) \\|$");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z_]+)`");
    private static final Pattern OWN_SETTING = Pattern.compile("(?:@ConfigProperty\\(\\s*name = |getOptionalValue\\()"
            + "\"(kaigai\\.[\\w.-]+)\"(?:, defaultValue = \"(\\w+)\"|[^;]*?orElse\\(\"(\\w+)\"\\))?");

    private static final Pattern MAPPING =
            Pattern.compile("@ConfigMapping\\(prefix = \"(kaigai\\.[\\w.-]+)\"\\)([^}]*)\\}");
    private static final Pattern MAPPED =
            Pattern.compile("(?:@WithDefault\\(\"(\\w+)\"\\)\\s+)?[\\w<>]+ (\\w+)\\(\\);");

    @Test
    void hasEverySettingOfTheProgramWithItsDefault() throws IOException {
        Map<String, String> own = documented();
        own.keySet().removeIf(variable -> !variable.startsWith("KAIGAI_"));
        assertThat(own).isEqualTo(settings());
    }

    @Test
    void hasTheFrameworksNamesAndDefaults() throws IOException {
        Map<String, String> others = documented();
        others.keySet().removeIf(variable -> !variable.startsWith("QUARKUS_"));
        assertThat(properties()).containsKeys(others.keySet().toArray(String[]::new));
        others.keySet()
                .removeIf(variable -> defaultValue(properties().get(variable)).isEmpty());
        assertThat(others)
                .containsKeys("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT")
                .allSatisfy(
                        (variable, said) -> assertThat(defaultValue(properties().get(variable)))
                                .as(variable)
                                .contains(said));
    }

    /** What the table says is the default, without quotes, by variable. */
    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("src/docs/operations.md")))
                .results()
                .forEach(row -> VARIABLE.matcher(row.group(1))
                        .results()
                        .forEach(variable ->
                                rows.put(variable.group(1), row.group(2).replace("`", ""))));
        return rows;
    }

    /** The defaults of what the program's own code asks for. */
    private static Map<String, String> settings() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ConfigurationTableTest::read)
                    .flatMap(source -> Stream.concat(
                            OWN_SETTING
                                    .matcher(source)
                                    .results()
                                    .map(setting -> Map.entry(variable(setting.group(1)), defaultValue(setting))),
                            mapped(source)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        }
    }

    /** The settings of the interfaces that the framework maps settings to. */
    private static Stream<Map.Entry<String, String>> mapped(String source) {
        return MAPPING.matcher(source).results().flatMap(mapping -> MAPPED.matcher(mapping.group(2))
                .results()
                .map(setting -> Map.entry(
                        variable(mapping.group(1) + "." + setting.group(2).replaceAll("(?=[A-Z])", "-")),
                        Objects.requireNonNullElse(setting.group(1), "none"))));
    }

    private static String defaultValue(MatchResult setting) {
        return Stream.of(2, 3)
                .map(setting::group)
                .filter(value -> value != null)
                .findFirst()
                .orElse("none");
    }

    /** What a setting is unless somebody sets it: what the sources say that come with the program. */
    private static Optional<String> defaultValue(String property) {
        return sources()
                .filter(source -> source.getOrdinal() <= PROGRAM)
                .sorted(Comparator.comparingInt(ConfigSource::getOrdinal))
                .map(source -> source.getValue(property))
                .filter(Objects::nonNull)
                .reduce((lesser, greater) -> greater);
    }

    /** All settings that there are by the variables that set them. */
    private static Map<String, String> properties() {
        return sources()
                .flatMap(source -> source.getPropertyNames().stream())
                .collect(Collectors.toMap(ConfigurationTableTest::variable, name -> name, (a, b) -> a));
    }

    private static Stream<ConfigSource> sources() {
        return StreamSupport.stream(
                ConfigProvider.getConfig().getConfigSources().spliterator(), false);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
