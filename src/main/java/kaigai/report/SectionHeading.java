package kaigai.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the headings of sections by their words, since their level and their {@code #} come and go. */
final class SectionHeading {

    private static final Pattern CONTENTS = Pattern.compile("■?目次(?:[~\\u301C].*)?");
    private static final Pattern GRID = Pattern.compile("11重点分野リサーチ状況");
    private static final Pattern FACTS = Pattern.compile("1-?\\.?①基礎情報");
    private static final Pattern MEASURES = Pattern.compile("1-?\\.?②.*");
    private static final Pattern THEME = Pattern.compile(
            "2\\.?重点調査分野(?:\\(11テーマ\\)[-\\u2010-\\u2015\\u2212\\u30FC:]?|[-\\u2010-\\u2015\\u2212\\u30FC:])(.+)");
    private static final Pattern LABEL =
            Pattern.compile(".*?重点調査分野\\s*(?:\\([^)]*\\))?\\s*[-\\u2010-\\u2015\\u2212\\u30FC:]?\\s*(.+?)(?:\\*\\*)?");
    private static final Pattern NUMBERED = Pattern.compile("\\d-?\\.?[\\u2460-\\u2473].*|\\d\\.重点.*");
    private static final Pattern LISTED =
            Pattern.compile("(?:\\d\\.)?基本調査|①基礎情報|②デジタルに関する.*|\\d\\.重点調査分野(?:\\(11テーマ\\))?");

    private SectionHeading() {}

    /** The section that begins with this line; empty for a line that begins none. */
    static Optional<Section> startingAt(Line line, Findings findings) {
        String key = line.key().replace("*", "");
        if (GRID.matcher(key).matches()) {
            return Optional.of(new Section(Section.Kind.GRID, null, null, line));
        }
        if (FACTS.matcher(key).matches()) {
            return Optional.of(new Section(Section.Kind.FACTS, null, null, line));
        }
        if (MEASURES.matcher(key).matches()) {
            return Optional.of(new Section(Section.Kind.MEASURES, null, null, line));
        }
        if (CONTENTS.matcher(key).matches()) {
            return Optional.of(new Section(Section.Kind.CONTENTS, null, null, line));
        }
        return themeSection(line, key, findings);
    }

    private static Optional<Section> themeSection(Line line, String key, Findings findings) {
        Matcher heading = THEME.matcher(key);
        if (!heading.matches()) {
            return Optional.empty();
        }
        Optional<Theme> theme = Theme.named(heading.group(1));
        if (theme.isEmpty()) {
            findings.add(FindingCode.UNKNOWN_THEME, line, heading.group(1));
        }
        return Optional.of(new Section(Section.Kind.THEME, theme.orElse(null), label(line), line));
    }

    /** The theme's name as it came: what follows the dash after the bracket, or after 重点調査分野. */
    private static String label(Line line) {
        Matcher heading = LABEL.matcher(JapaneseText.fold(line.content()));
        return heading.matches() ? line.content().substring(heading.start(1), heading.end(1)) : line.content();
    }

    /** Whether the line looks like a section's heading, known or not. */
    static boolean looksLikeOne(Line line) {
        int level = line.headingLevel();
        return level == 1 || level == 2 || NUMBERED.matcher(line.key()).matches();
    }

    /** Whether the line is one of those that a report's table of contents consists of. */
    static boolean isListedInContents(Line line) {
        return LISTED.matcher(line.key()).matches();
    }
}
