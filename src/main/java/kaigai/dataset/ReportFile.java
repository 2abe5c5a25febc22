package kaigai.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kaigai.report.ReportReader;

/**
 * A report to read, which is read only when its turn comes.
 *
 * @param name what it is called in messages
 * @param path where it is; {@code -} for the standard input
 */
public record ReportFile(String name, Path path) {

    private static final String ENDING = ".md";
    private static final Path STANDARD_INPUT = Path.of("-");

    /** The file of that path, or the standard input for {@code -}. */
    public static ReportFile of(Path path) {
        return new ReportFile(isStandardInput(path) ? "standard input" : path.toString(), path);
    }

    /** Whether a path means the standard input. */
    public static boolean isStandardInput(Path path) {
        return path.equals(STANDARD_INPUT);
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

    /** Its content, but no more than shows that it is too large for a report. */
    public byte[] bytes() {
        try (InputStream content = isStandardInput(path) ? System.in : Files.newInputStream(path)) {
            return content.readNBytes(ReportReader.LARGEST_REPORT + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
