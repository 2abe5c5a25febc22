package kaigai.report;

import static kaigai.report.JapaneseText.BLANK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bullets under 取組概要. A line that is indented or plain goes on with the bullet before it. */
final class Projects {

    private static final Pattern BULLET = Pattern.compile(
            "([-*+]" + BLANK + "+|[・•●◆]" + BLANK + "*|\\d+[.)]" + BLANK + "+)([^" + BLANK + "].*)", Pattern.DOTALL);
    private static final String BOLD = "(\\*\\*|</?b>)";
    private static final Pattern COLON_AFTER_BOLD =
            Pattern.compile(BOLD + "\\s*([^*<]{1,80}?)\\s*" + BOLD + "\\s*[:：]\\s*(.*)", Pattern.DOTALL);
    private static final Pattern COLON_IN_BOLD =
            Pattern.compile(BOLD + "\\s*([^:：*<]{1,80}?)\\s*[:：]\\s*([^*<]*)" + BOLD + "(.*)", Pattern.DOTALL);
    private static final Pattern PLAIN_NAME =
            Pattern.compile("([^:：。、*]{1,60}?)\\s*[:：](?!//)\\s*(.*)", Pattern.DOTALL);

    private final Theme theme;

    private Projects(Theme theme) {
        this.theme = theme;
    }

    /** Whether a line begins a bullet. */
    static boolean isBullet(Line line) {
        return BULLET.matcher(line.text()).matches();
    }

    /** The projects that the lines list; lines before the first bullet are reported. */
    static List<Measure> of(Theme theme, List<Line> lines, Findings findings) {
        List<List<Line>> bullets = new ArrayList<>();
        for (Line line : lines) {
            if (isBullet(line)) {
                bullets.add(new ArrayList<>(List.of(line)));
            } else if (bullets.isEmpty()) {
                findings.add(FindingCode.UNPLACED_TEXT, line);
            } else {
                bullets.get(bullets.size() - 1).add(line);
            }
        }
        return bullets.stream().map(new Projects(theme)::project).toList();
    }

    private Measure project(List<Line> lines) {
        Matcher bullet = BULLET.matcher(lines.get(0).text());
        bullet.matches();
        StringBuilder text = new StringBuilder(bullet.group(2).strip());
        lines.stream().skip(1).forEach(line -> text.append('\n').append(unindented(line, bullet.end(1))));
        Source source = Source.of(lines.get(0), lines.get(lines.size() - 1));
        return named(text.toString(), source);
    }

    private static String unindented(Line line, int indent) {
        String text = line.text().stripTrailing();
        int blank = text.length() - text.stripLeading().length();
        return text.substring(Math.min(indent, blank));
    }

    private Measure named(String text, Source source) {
        return nameBeforeColon(text, source)
                .or(() -> nameInBold(text, source))
                .or(() -> plainName(text, source))
                .orElseGet(() -> Measure.project(theme, null, text, source));
    }

    /** {@code **name**：summary}: a colon inside such a name belongs to it. */
    private Optional<Measure> nameBeforeColon(String text, Source source) {
        Matcher match = COLON_AFTER_BOLD.matcher(text);
        return match.matches()
                ? Optional.of(Measure.project(theme, match.group(2), match.group(4), source))
                : Optional.empty();
    }

    /** {@code **name：summary**} or {@code **name：**summary}: what is left of the bold passage stays bold. */
    private Optional<Measure> nameInBold(String text, Source source) {
        Matcher match = COLON_IN_BOLD.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String bold = match.group(3);
        String summary =
                bold.isEmpty() ? match.group(5).strip() : match.group(1) + bold + match.group(4) + match.group(5);
        return Optional.of(Measure.project(theme, match.group(2), summary, source));
    }

    private Optional<Measure> plainName(String text, Source source) {
        Matcher match = PLAIN_NAME.matcher(text);
        return match.matches()
                ? Optional.of(Measure.project(theme, match.group(1), match.group(2), source))
                : Optional.empty();
    }
}
