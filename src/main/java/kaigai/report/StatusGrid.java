package kaigai.report;

import static kaigai.report.JapaneseText.BLANK;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the grid 11重点分野リサーチ状況. The slide's columns ran together, so that a cell holds the mark of one theme and the
 * name of the next: {@code theme⇥mark theme⇥mark theme⇥mark}.
 */
final class StatusGrid {

    private static final Pattern MARK_AND_NEXT =
            Pattern.compile("([^" + BLANK + "]*)(?:" + BLANK + "+(.*))?", Pattern.DOTALL);
    private static final Pattern LEGEND = Pattern.compile("★[・･.:…]+.*");

    private final Findings findings;
    private final Map<Theme, GridMark> marks = new EnumMap<>(Theme.class);
    private String legend;

    private StatusGrid(Findings findings) {
        this.findings = findings;
    }

    static StatusGrid of(Section section, Findings findings) {
        StatusGrid grid = new StatusGrid(findings);
        section.content().forEach(grid::addLine);
        grid.checkThemes(section);
        return grid;
    }

    /** The marks in the order of the themes. */
    Map<Theme, GridMark> marks() {
        return marks;
    }

    /** What the marks mean, in the report's words; null where it doesn't say. */
    String legend() {
        return legend;
    }

    private void addLine(Line line) {
        if (LEGEND.matcher(line.key()).matches() && legend == null) {
            legend = line.content();
            return;
        }
        String[] cells = line.text().split("\t", -1);
        String label = cells[0].strip();
        for (int i = 1; i < cells.length; i++) {
            label = addCell(line, label, cells[i].strip());
        }
        if (Theme.named(label).isPresent()) {
            addMark(line, label, ""); // an editor has cut the tab before an empty last cell
        } else if (!label.isEmpty()) {
            findings.add(FindingCode.UNPLACED_TEXT, line, label);
        }
    }

    /** Adds the mark that the cell begins with, and returns the name of the next theme, empty if there is none. */
    private String addCell(Line line, String label, String cell) {
        if (label.isEmpty()) {
            return cell; // a table that has a column for each name and each mark
        }
        Matcher parts = MARK_AND_NEXT.matcher(cell);
        parts.matches();
        String next = parts.group(2) == null ? "" : parts.group(2);
        boolean markLeftOut = Rating.ofMark(parts.group(1)).isEmpty()
                && Theme.named(next).isEmpty()
                && Theme.named(cell).isPresent();
        addMark(line, label, markLeftOut ? "" : parts.group(1));
        return markLeftOut ? cell : next;
    }

    private void addMark(Line line, String label, String mark) {
        var theme = Theme.named(label);
        var rating = Rating.ofMark(mark);
        if (theme.isEmpty()) {
            findings.add(FindingCode.UNKNOWN_THEME, line, label);
        }
        if (rating.isEmpty()) {
            findings.add(FindingCode.UNKNOWN_MARK, line, mark);
        }
        if (theme.isPresent() && rating.isPresent()) {
            GridMark added = new GridMark(theme.get(), label, rating.get(), line.source());
            if (marks.putIfAbsent(theme.get(), added) != null) {
                findings.add(FindingCode.REPEATED_THEME, line, label);
            }
        }
    }

    private void checkThemes(Section section) {
        for (Theme theme : Theme.values()) {
            if (!marks.containsKey(theme)) {
                findings.add(FindingCode.MISSING_MARK, section.source(), theme.ja());
            }
        }
    }
}
