package kaigai.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Accounts for every character of a report, so that nothing is lost even where a part of the reader passes it over. It
 * takes no part's word: it holds the text, line by line, against the values of the parsed report.
 *
 * <p>Each value must stand in the lines that it says it comes from: those of its own {@link Source}, or of its section
 * for a reference, a note and an overview. Each accounts for one place and no more, so that what was left out of the
 * parsed report leaves a place over, however often the same words occur elsewhere; only what a row or a section gives
 * once for several values may recur within it. What no value accounts for must be one of the things that say nothing by
 * themselves: page headings after the first, the table of contents, headings of sections, the header of the table of
 * measures, rows of the budget that have a dash alone, the labels that divide a section, marks between pieces, a dash
 * for "none". Front matter is left out, since {@link FrontMatter} refuses all that it doesn't know.
 */
final class TextAccount {

    private static final Pattern PAGE_HEADING = Pattern.compile("#*\uFFFC?~\uFFFC\\(\\d+/\\d+\\)");
    private static final Pattern THEME_HEADING =
            Pattern.compile("#*2\\.?重点調査分野(?:\\(11テーマ\\))?[-\\u2010-\\u2015\\u2212\\u30FC:]?\uFFFC");

    private final Report report;
    private final Stretches stretches;
    private final Line firstPage;

    private TextAccount(Report report, List<Line> lines) {
        this.report = report;
        this.firstPage = lines.get(0);
        this.stretches = Stretches.of(report, firstPage.source(), Source.of(firstPage, lines.get(lines.size() - 1)));
    }

    /**
     * Reports what of the lines isn't in the parsed report.
     *
     * @param lines the lines below the front matter
     */
    static void check(List<Line> lines, Report report, Findings findings) {
        List<Line> content = lines.stream()
                .filter(line -> line.page() > 0 && !line.isBlank())
                .toList();
        TextAccount account = new TextAccount(report, content);
        for (Line line : content) {
            account.lost(line)
                    .filter(text -> !findings.hasErrorOn(line.number()))
                    .ifPresent(text -> findings.add(FindingCode.LOST_TEXT, line, text));
        }
    }

    private Optional<String> lost(Line line) {
        List<Stretch> here = stretches.on(line.number());
        if (saysNothing(line) || here.stream().anyMatch(stretch -> stretch.takeLine(line))) {
            return Optional.empty();
        }
        boolean saysNone = here.stream().anyMatch(Stretch::saysNone);
        Remainder rest = Remainder.of(line);
        takeLabel(line, rest);
        for (Stretch stretch : here) {
            if (!rest.isLayout(saysNone)) {
                stretch.takeFrom(rest);
            }
        }
        for (Stretch stretch : here) {
            if (!rest.isLayout(saysNone)) {
                stretch.takeBeginningFrom(rest);
            }
        }
        return rest.isLayout(saysNone) || isHeading(rest) ? Optional.empty() : Optional.of(rest.toString());
    }

    private boolean saysNothing(Line line) {
        if (Page.startingAt(line.text()).isPresent()) {
            return line != firstPage;
        }
        Optional<Section> section = SectionHeading.startingAt(line, new Findings());
        return section.map(begun -> begun.kind() != Section.Kind.THEME || repeatsHeading(begun.theme(), line))
                .orElseGet(() -> Measures.isHeader(line)
                        || SectionHeading.isListedInContents(line)
                        || BudgetRow.isUnreported(line));
    }

    /** A section's heading gives the name of its theme; on later pages it only says that the section goes on. */
    private boolean repeatsHeading(Theme theme, Line line) {
        ThemeSection section = report.sections().get(theme);
        return section != null && section.source().firstLine() < line.number();
    }

    /** The labels 事例, 概要, 取組概要 and 参考 on a line of their own, with or without a remark, and 参考 as a row's label. */
    private static void takeLabel(Line line, Remainder rest) {
        if (ThemeLabel.of(line).isPresent()) {
            rest.take(rest.text().split("※")[0]);
        }
        int tab = line.text().indexOf('\t');
        if (tab > 0 && JapaneseText.key(line.text().substring(0, tab)).equals("参考")) {
            rest.take(rest.text().split("\t")[0]);
        }
    }

    private static boolean isHeading(Remainder rest) {
        String key = JapaneseText.key(JapaneseText.fold(rest.text()));
        return PAGE_HEADING.matcher(key).matches() || THEME_HEADING.matcher(key).matches();
    }
}
