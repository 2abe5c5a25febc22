package kaigai.report;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What once broke a promise, and every form of numbers and dates that {@link JazzerTest} starts from. */
class ReportFuzzTest {

    private static final Path FOLDER = Path.of("src/test/resources/fuzz");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsThePromises(Path file) throws IOException {
        ReportFuzz.fuzzerTestOneInput(Files.readAllBytes(file));
        for (String line : Files.readAllLines(file)) {
            assertThatCode(() -> ReaderPromises.readAsNumber(line)).as(line).doesNotThrowAnyException();
        }
    }
}
