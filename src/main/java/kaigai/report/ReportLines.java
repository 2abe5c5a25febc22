package kaigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a report in the one form that the sections are read in, whichever converter wrote them: a table's rows
 * as cells divided by tabs, without page furniture and without a converter's marks and blanks. Each line knows where it
 * stands in the report.
 */
final class ReportLines {

    private final List<String> raw;
    private final Findings findings;
    private final List<Line> lines = new ArrayList<>();
    private int page;

    private ReportLines(List<String> raw, Findings findings) {
        this.raw = raw;
        this.findings = findings;
    }

    /**
     * Reads the lines from number {@code first} (counted from 1) on; what is before it is front matter. Text that would
     * be lost on the way is reported.
     */
    static List<Line> of(List<String> raw, int first, Findings findings) {
        ReportLines reader = new ReportLines(raw, findings);
        for (int at = first - 1; at < raw.size(); ) {
            int length = Tables.length(raw, at);
            if (length > 0) {
                reader.addTable(at, length);
            } else {
                reader.addLine(at);
            }
            at += Math.max(1, length);
        }
        return List.copyOf(reader.lines);
    }

    private void addLine(int at) {
        String text = raw.get(at);
        String line = Furniture.is(text, page) ? "" : clean(text);
        Optional<Page> heading = Page.startingAt(line);
        page = heading.map(Page::number).orElse(page);
        lines.add(new Line(at + 1, page, line));
    }

    private static String clean(String text) {
        return text.indexOf('\t') < 0 ? InlineMarks.removeFromProse(text) : InlineMarks.removeFrom(text);
    }

    private void addTable(int first, int length) {
        List<String> table = raw.subList(first, first + length);
        List<Line> rows = Tables.rows(
                        table.stream().map(InlineMarks::removeFrom).toList())
                .stream()
                .map(row -> new Line(first + 1 + row.first(), first + 1 + row.last(), page, row.text()))
                .toList();
        lines.addAll(rows);
        checkNothingIsLost(first, String.join("\n", table), rows);
    }

    /** A table library leaves out what doesn't fit, such as a cell too many. */
    private void checkNothingIsLost(int first, String table, List<Line> rows) {
        Words before = Words.of(InlineMarks.removeFrom(table));
        Words after = Words.of(String.join("\t", rows.stream().map(Line::text).toList()));
        int missing = firstMissing(letters(before.text()), letters(after.text()));
        boolean urlMissing = !after.urls().containsAll(before.urls());
        if (missing >= 0 || urlMissing) {
            findings.add(FindingCode.LOST_TEXT, new Line(first + 1, page, raw.get(first)));
        }
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Where the first character is that the other text lacks in this order; -1 for none. */
    private static int firstMissing(String text, String other) {
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            next = other.indexOf(text.charAt(i), next) + 1;
            if (next == 0) {
                return i;
            }
        }
        return -1;
    }
}
