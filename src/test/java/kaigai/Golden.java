package kaigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what comes out with a file in the repository. {@code -Dgolden.refresh} writes the files anew, to be read in
 * the diff.
 */
public final class Golden {

    private static final boolean REFRESH = System.getProperty("golden.refresh") != null;

    private Golden() {}

    /** Fails where the file, a path from the project's folder, has another content. */
    public static void assertMatches(String file, String actual) throws IOException {
        Path path = Path.of(file);
        if (REFRESH) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, actual);
        }
        assertThat(path)
                .as("run the tests with -Dgolden.refresh, and read the diff")
                .content()
                .isEqualTo(actual);
    }
}
