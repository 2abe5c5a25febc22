package kaigai.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What breaks clients is said in {@code openapi/breaking-changes.md}, and happens by no accident. */
class BreakingChangesTest {

    private static final String DOCUMENT = "openapi/openapi.yaml";
    private static final String DECLARATIONS = "openapi/breaking-changes.md";

    @Test
    void nothingBreaksUndeclared() throws IOException {
        GitHistory history = new GitHistory(Path.of("").toAbsolutePath());
        Optional<String> commit = history.commitBefore(DOCUMENT);
        assumeTrue(
                commit.isPresent(),
                DOCUMENT + " can't be compared: git has no earlier version of it here, as in a shallow clone");
        ApiChange change =
                ApiChange.between(history.text(commit.get(), DOCUMENT).orElseThrow(), text(DOCUMENT));
        List<String> declared =
                declared(history.text(commit.get(), DECLARATIONS).orElse(""), text(DECLARATIONS));
        assertThat(change.brokenOperations())
                .as(
                        """
                        %s breaks what worked with that of commit %s.
                        Keep what clients rely on; or, if it must change, add lines to %s that name each of these
                        operations in backticks, such as `%s`, and say what clients have to do.
                        %s""",
                        DOCUMENT,
                        commit.get(),
                        DECLARATIONS,
                        change.brokenOperations().stream().findFirst().orElse(""),
                        change.description())
                .allMatch(operation -> declared.stream().anyMatch(line -> line.contains("`" + operation + "`")));
    }

    @Test
    void onlyDeclarationsThatWereAddedCount() {
        assertThat(declared("# Breaking\n- `GET /a`: old\n", "# Breaking\n- `GET /b`: new\n- `GET /a`: old\n"))
                .containsExactly("- `GET /b`: new");
    }

    /** The lines of the later text that the earlier one lacks. */
    private static List<String> declared(String earlier, String later) {
        List<String> known = earlier.lines().toList();
        return later.lines().filter(line -> !known.contains(line)).toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
