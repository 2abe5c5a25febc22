package kaigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks what the documents say of the project's files. */
class DocumentsTest {

    private static final String CODE = "(?s)```.*?```|`[^`]*`";
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w+)(?:\\.\\w+)?`");

    @Test
    void theReadmeHasEachExample() throws IOException {
        List<String> inReadme = Documents.blocks().stream()
                .filter(block -> block.file().equals(Path.of("README.md")))
                .map(Documents.Block::code)
                .toList();
        assertThat(Documents.examples()).hasSize(4).allSatisfy(example -> assertThat(inReadme)
                .contains(example));
    }

    @Test
    void eachLinkLeadsToAFileAndAHeading() throws IOException {
        for (Path file : Documents.files()) {
            String words = Files.readString(file).replaceAll(CODE, "");
            for (MatchResult link : LINK.matcher(words).results().toList()) {
                Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
                assertThat(target).as("%s: %s", file, link.group()).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(target)).as("%s: %s", file, link.group()).contains(link.group(2));
                }
            }
        }
    }

    private static List<String> anchors(Path file) throws IOException {
        return HEADING.matcher(Files.readString(file))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    @Test
    void theArchitectureNamesOnlyTypesThatExist() throws IOException {
        Set<String> named = TYPE.matcher(Files.readString(Path.of("src/docs/architecture.md")))
                .results()
                .map(type -> type.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(20);
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> named.remove(name.replace(".java", "")));
        }
        assertThat(named).as("names without a file").isEmpty();
    }
}
