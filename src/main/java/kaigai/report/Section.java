package kaigai.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A section of a report: its lines without its headings and without page headings, from all pages that it spans.
 *
 * @param kind which section
 * @param theme the theme of a theme section, null for any other
 * @param label the theme's name as the section's heading gives it, null for any other
 * @param heading the line of its first heading
 * @param lines what stands in it
 */
record Section(Kind kind, Theme theme, String label, Line heading, List<Line> lines) {

    enum Kind {
        CONTENTS,
        GRID,
        FACTS,
        MEASURES,
        THEME
    }

    Section(Kind kind, Theme theme, String label, Line heading) {
        this(kind, theme, label, heading, new ArrayList<>());
    }

    boolean continues(Section earlier) {
        return kind == earlier.kind && theme == earlier.theme;
    }

    /** Whether its heading gives the theme, if it is on one, the same name. */
    boolean isNamedLike(Section other) {
        return theme == null || theme.isNamed(label, other.label);
    }

    /** Its lines that aren't blank. */
    List<Line> content() {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** Where it stands: from its heading to its last line that isn't blank. */
    Source source() {
        List<Line> content = content();
        return Source.of(heading, content.isEmpty() ? heading : content.get(content.size() - 1));
    }
}
