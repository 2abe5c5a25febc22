package kaigai.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Report files for tests, kept until the JVM ends. */
public final class ReportFiles {

    private ReportFiles() {}

    /** A report with this text, under a name for messages. */
    public static ReportFile of(String name, String text) {
        try {
            Path file = Files.createTempFile("report", ".md");
            file.toFile().deleteOnExit();
            return new ReportFile(name, Files.writeString(file, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
