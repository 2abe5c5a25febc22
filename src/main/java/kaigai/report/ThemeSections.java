package kaigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a theme's section: 事例 / 概要, 参考, 取組概要, 参考; on the theme of the budget also the budget table. */
final class ThemeSections {

    private static final int LONGEST_CATEGORY = 40;

    private enum Part {
        CATEGORY,
        OVERVIEW,
        REFERENCES,
        PROJECTS,
        PROJECT_REFERENCES
    }

    private final Section section;
    private final Findings findings;
    private final List<Line> overview = new ArrayList<>();
    private final List<Line> references = new ArrayList<>();
    private final List<Line> projects = new ArrayList<>();
    private final List<Line> projectReferences = new ArrayList<>();
    private final List<BudgetRow> budget = new ArrayList<>();
    private final List<Footnote> notes = new ArrayList<>();
    private String category;
    private Part part = Part.CATEGORY;
    private boolean projectsAnnounced;
    private boolean noteOpen;
    private BudgetRow openRow;

    private ThemeSections(Section section, Findings findings) {
        this.section = section;
        this.findings = findings;
    }

    static ThemeSection of(Section section, String country, Findings findings) {
        ThemeSections reader = new ThemeSections(section, findings);
        section.lines().forEach(reader::addLine);
        return reader.result(country);
    }

    private ThemeSection result(String country) {
        BudgetTable table = BudgetTable.of(budget, notes, country, findings);
        List<Reference> firstReferences = new ArrayList<>(references(references));
        firstReferences.addAll(table.references());
        return new ThemeSection(
                section.label(),
                category,
                Markdown.of(overview),
                firstReferences,
                Projects.of(section.theme(), trimmed(projects), findings),
                references(projectReferences),
                table.unusedNotes().stream().map(Footnote::text).toList(),
                table.items(),
                section.source());
    }

    private void addLine(Line line) {
        Optional<ThemeLabel> label = ThemeLabel.of(line);
        if (label.isPresent()) {
            openRow = null;
            begin(label.get());
            Footnote.behind(line).ifPresent(notes::add);
            noteOpen = false;
        } else if (isBudgetRow(line)) {
            openRow = BudgetRow.startingAt(line);
            budget.add(openRow);
            noteOpen = false;
        } else if (line.isBlank()) {
            noteOpen = false;
            if (openRow != null) {
                openRow.addBlank();
            }
            content().ifPresent(content -> content.add(line));
        } else if (openRow != null && !Footnote.startsWith(line) && openRow.goesOnIn(line)) {
            openRow.add(line);
        } else if (Footnote.startsWith(line)) {
            openRow = null;
            notes.add(Footnote.of(line));
            noteOpen = true;
        } else if (noteOpen && !Projects.isBullet(line)) {
            notes.add(notes.remove(notes.size() - 1).with(line));
        } else {
            addText(line);
        }
    }

    private void begin(ThemeLabel label) {
        part = switch (label) {
            case CASE -> Part.OVERVIEW;
            case SUMMARY -> projectsAnnounced ? Part.PROJECTS : Part.OVERVIEW;
            case PROJECTS_FIRST_HALF, PROJECTS -> Part.PROJECTS;
            case REFERENCES -> part == Part.PROJECTS ? Part.PROJECT_REFERENCES : Part.REFERENCES;
        };
        projectsAnnounced = label == ThemeLabel.PROJECTS_FIRST_HALF;
    }

    /** Only the budget has a table. */
    private boolean isBudgetRow(Line line) {
        return section.theme() == Theme.DIGITAL_BUDGET && part == Part.CATEGORY && BudgetRow.begins(line);
    }

    private void addText(Line line) {
        noteOpen = false;
        openRow = null;
        Optional<List<Line>> content = content();
        if (line.content().equals(category)) {
            return; // each page of a section repeats it
        }
        if (content.isPresent()) {
            content.get().add(line);
        } else if (!budget.isEmpty()) {
            notes.add(Footnote.of(line));
        } else if (category == null && line.content().length() <= LONGEST_CATEGORY) {
            category = line.content();
        } else {
            findings.add(FindingCode.UNPLACED_TEXT, line);
        }
    }

    private Optional<List<Line>> content() {
        return switch (part) {
            case CATEGORY -> Optional.empty();
            case OVERVIEW -> Optional.of(overview);
            case REFERENCES -> Optional.of(references);
            case PROJECTS -> Optional.of(projects);
            case PROJECT_REFERENCES -> Optional.of(projectReferences);
        };
    }

    private List<Reference> references(List<Line> lines) {
        String markdown = String.join("\n", lines.stream().map(Line::text).toList());
        return Inline.references(markdown, section.source(), findings);
    }

    private static List<Line> trimmed(List<Line> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
