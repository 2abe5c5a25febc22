package kaigai.command;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kaigai.dataset.ReportRows;
import kaigai.dataset.StoredRows;
import kaigai.query.Changes;
import kaigai.query.ChangesView.AlteredField;
import kaigai.query.ChangesView.Change;

/** Prints how releases differ. */
final class ChangePrinter {

    /** How many characters of a value are printed, and how many of them before the first difference. */
    private static final int LONGEST_VALUE = 120;

    private static final int BEFORE_DIFFERENCE = 20;

    private final PrintWriter out;

    ChangePrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints each row that differs, with the fields that were altered. */
    void printRows(List<Change> changes) {
        for (Change change : changes) {
            out.printf("%-8s %s %s: %s%n", change.change(), change.table(), change.country(), oneLine(change.key()));
            change.fields().forEach(this::print);
        }
    }

    private void print(AlteredField field) {
        int same = commonPrefix(field.before(), field.after());
        out.printf(
                "         %s: %s → %s%n", field.field(), excerpt(field.before(), same), excerpt(field.after(), same));
    }

    private static int commonPrefix(String before, String after) {
        int length = before == null || after == null ? 0 : Math.min(before.length(), after.length());
        int same = 0;
        while (same < length && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String excerpt(String value, int same) {
        if (value == null) {
            return "nothing";
        }
        if (value.length() <= LONGEST_VALUE) {
            return oneLine(value);
        }
        int first = Math.max(0, same - BEFORE_DIFFERENCE);
        int last = Math.min(value.length(), first + LONGEST_VALUE);
        return (first == 0 ? "" : "…") + oneLine(value.substring(first, last)) + (last == value.length() ? "" : "…");
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ");
    }

    /** Prints how many rows were added, altered and removed. */
    void printSummary(List<Change> changes) {
        out.printf(
                "Rows: %d added, %d altered, %d removed.%n",
                count(changes, "added"), count(changes, "altered"), count(changes, "removed"));
        out.flush();
    }

    private static long count(List<Change> changes, String what) {
        return changes.stream().filter(change -> change.change().equals(what)).count();
    }

    /**
     * Prints which release is the current one now, and how many rows differ from the one before.
     *
     * @param before the release that was the current one; empty for none
     */
    void printRelease(String release, Optional<String> before, Connection connection) throws SQLException {
        out.println("The current release is " + release + ".");
        StoredRows stored = new StoredRows(connection);
        List<ReportRows> then = before.isEmpty() ? List.of() : stored.inReleaseButNotIn(before.get(), release);
        printSummary(Changes.between(then, stored.inReleaseButNotIn(release, before.orElse(""))));
    }
}
