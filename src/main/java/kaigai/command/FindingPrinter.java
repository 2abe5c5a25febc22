package kaigai.command;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kaigai.report.Finding;
import kaigai.report.FindingCode.Level;

/** Prints the findings in reports, one per line, and on a terminal the progress. */
final class FindingPrinter {

    private final PrintWriter out;
    private final int count;
    private final boolean notes;
    private final boolean terminal = System.console() != null;
    private final Map<Level, Integer> found = new EnumMap<>(Level.class);
    private int done;

    /** Prints for a number of reports that isn't known beforehand, and no progress. */
    FindingPrinter(PrintWriter out, boolean notes) {
        this(out, 0, notes);
    }

    /** Prints for {@code count} reports; notes only if asked to. */
    FindingPrinter(PrintWriter out, int count, boolean notes) {
        this.out = out;
        this.count = count;
        this.notes = notes;
    }

    /** Prints the findings in a report. */
    void print(String name, List<Finding> findings) {
        for (Finding finding : findings) {
            Level level = finding.level();
            found.merge(level, 1, Integer::sum);
            if (notes || level != Level.NOTE) {
                out.println(name + ": " + finding.message(Locale.getDefault()));
            }
        }
        done++;
        if (terminal && count > 1) {
            out.printf("\r%d of %d reports", done, count);
            out.print(done == count ? System.lineSeparator() : "");
        }
        out.flush();
    }

    boolean hasErrors() {
        return found.containsKey(Level.ERROR);
    }

    /** How much was found, in words. */
    String summary() {
        return "%s read: %s, %s, %s."
                .formatted(
                        counted(done, "report"),
                        counted(found.getOrDefault(Level.ERROR, 0), "error"),
                        counted(found.getOrDefault(Level.WARNING, 0), "warning"),
                        counted(found.getOrDefault(Level.NOTE, 0), "note"));
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
