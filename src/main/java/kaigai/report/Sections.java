package kaigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a report into pages and sections. A section goes on over page headings until another one begins. */
final class Sections {

    private final Findings findings;
    private final List<Section> sections = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private Section current;

    private Sections(Findings findings) {
        this.findings = findings;
    }

    static Sections of(List<Line> lines, Findings findings) {
        Sections result = new Sections(findings);
        lines.forEach(result::add);
        result.checkPages(lines.isEmpty() ? 1 : lines.get(lines.size() - 1).last());
        return result;
    }

    private void add(Line line) {
        Optional<Page> page = Page.startingAt(line.text());
        if (page.isPresent()) {
            begin(page.get(), line);
            return;
        }
        if (line.isBlank()) {
            if (current != null) {
                current.lines().add(line);
            }
        } else if (pages.isEmpty()) {
            findings.add(FindingCode.TEXT_BEFORE_FIRST_PAGE, line);
        } else {
            addContent(line);
        }
    }

    private void begin(Page page, Line heading) {
        int expected = pages.isEmpty() ? 1 : pages.get(pages.size() - 1).number() + 1;
        if (page.number() != expected || page.count() < page.number()) {
            String missing = "～%s(%d/%d)".formatted(page.name(), expected, page.count());
            findings.add(FindingCode.PAGE_OUT_OF_ORDER, heading.source(), heading.text(), missing);
        }
        if (!pages.isEmpty() && !JapaneseText.key(page.name()).equals(JapaneseText.key(name()))) {
            findings.add(FindingCode.OTHER_NAME, heading);
        }
        if (!pages.isEmpty() && !JapaneseText.key(page.title()).equals(JapaneseText.key(title()))) {
            findings.add(FindingCode.PAGE_TITLE_DIFFERS, heading.source(), page.title(), title());
        }
        pages.add(page);
    }

    private void addContent(Line line) {
        Optional<Section> begun = SectionHeading.startingAt(line, findings);
        if (begun.isPresent()) {
            begin(begun.get());
        } else if (current != null && current.kind() == Section.Kind.CONTENTS) {
            addContents(line);
        } else if (SectionHeading.looksLikeOne(line) && !belongsToTheme(line)) {
            findings.add(FindingCode.UNKNOWN_SECTION, line);
        } else if (current == null) {
            findings.add(FindingCode.UNPLACED_TEXT, line);
        } else {
            current.lines().add(line);
        }
    }

    private void begin(Section section) {
        Optional<Section> begun = sections.stream().filter(section::continues).findFirst();
        begun.filter(first -> !section.isNamedLike(first))
                .ifPresent(first -> findings.add(
                        FindingCode.THEME_NAME_DIFFERS, section.heading().source(), section.label(), first.label()));
        current = begun.orElseGet(() -> addSection(section));
    }

    /** The table of contents says nothing that the sections don't say again. */
    private void addContents(Line line) {
        if (!SectionHeading.isListedInContents(line)) {
            findings.add(FindingCode.UNPLACED_TEXT, line);
        }
    }

    /** A heading inside a theme may have any level: one of the section's labels, or the category at its start. */
    private boolean belongsToTheme(Line line) {
        return current != null
                && current.kind() == Section.Kind.THEME
                && (current.content().isEmpty() || ThemeLabel.of(line).isPresent());
    }

    private Section addSection(Section section) {
        sections.add(section);
        return section;
    }

    private void checkPages(int lastLine) {
        if (pages.isEmpty()) {
            findings.add(FindingCode.NO_PAGES, new Source(0, 1, lastLine), "");
            return;
        }
        Page last = pages.get(pages.size() - 1);
        if (last.number() != last.count()) {
            String missing = "～%s(%d/%d)".formatted(last.name(), last.number() + 1, last.count());
            String stated = "(" + last.number() + "/" + last.count() + ")";
            findings.add(FindingCode.PAGE_OUT_OF_ORDER, new Source(last.number(), lastLine, lastLine), stated, missing);
        }
    }

    /** The first section of a kind. */
    Optional<Section> first(Section.Kind kind) {
        return sections.stream().filter(section -> section.kind() == kind).findFirst();
    }

    /** The section on a theme. */
    Optional<Section> on(Theme theme) {
        return sections.stream()
                .filter(section -> section.kind() == Section.Kind.THEME && section.theme() == theme)
                .findFirst();
    }

    /** How many pages there are. */
    int pageCount() {
        return pages.size();
    }

    /** The title that stands before the name in the first page heading. */
    String title() {
        return pages.isEmpty() ? "" : pages.get(0).title();
    }

    /** The country or city that the first page heading names. */
    String name() {
        return pages.isEmpty() ? "" : pages.get(0).name();
    }
}
