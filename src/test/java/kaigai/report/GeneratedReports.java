package kaigai.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reports in any number, to see how the program does with many: each on another country or city, with other figures,
 * marks and words, and with sums that are right. The same number gives the same text on every machine.
 */
public final class GeneratedReports {

    private GeneratedReports() {}

    /** The report with a number, from 1 to {@link GeneratedPlace#COUNT}. */
    public static String text(int number) {
        return new GeneratedReport(number).text();
    }

    /** Writes the reports 1 to {@code count} into a folder, which is made if need be. */
    public static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number <= count; number++) {
            Files.writeString(folder.resolve("%04d.md".formatted(number)), text(number));
        }
    }

    /** Writes reports for a benchmark. The arguments are the folder and how many. */
    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }
}
