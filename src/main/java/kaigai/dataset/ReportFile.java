package kaigai.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report to read, which is read only when its turn comes.
 *
 * @param name what it is called in messages
 * @param path where it is
 */
public record ReportFile(String name, Path path) {

    private static final String ENDING = ".md";

    /** The file of that path. */
    public static ReportFile of(Path path) {
        return new ReportFile(path.toString(), path);
    }

    /** The files in a folder, and in the folders in it, whose names end in {@code .md}, by path. */
    public static List<ReportFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(ReportFile::of)
                    .toList();
        }
    }

    /** Its content. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
