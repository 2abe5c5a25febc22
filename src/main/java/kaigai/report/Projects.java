package kaigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bullets under 取組概要. A line that is indented or plain goes on with the bullet before it. */
final class Projects {

    private static final Pattern BULLET = Pattern.compile("([-*+]\\s+|[・•●◆]\\s*|\\d+[.)]\\s+)(\\S.*)");
    private static final Pattern BOLD_NAME = Pattern.compile(
            "(?:\\*\\*|<b>)\\s*([^:：]{1,80}?)\\s*(?:([:：])\\s*(.*?)(\\*\\*|</b>)(.*)|(?:\\*\\*|</b>)\\s*[:：]\\s*(.*))",
            Pattern.DOTALL);
    private static final Pattern PLAIN_NAME =
            Pattern.compile("([^:：。、*]{1,60}?)\\s*[:：](?!//)\\s*(.*)", Pattern.DOTALL);

    private final Theme theme;

    private Projects(Theme theme) {
        this.theme = theme;
    }

    /** The projects that the lines list; lines before the first bullet are reported. */
    static List<Measure> of(Theme theme, List<Line> lines, Findings findings) {
        List<List<Line>> bullets = new ArrayList<>();
        for (Line line : lines) {
            if (BULLET.matcher(line.text()).matches()) {
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
        return boldName(text, source)
                .or(() -> plainName(text, source))
                .orElseGet(() -> Measure.project(theme, null, text, source));
    }

    /** {@code **name**：summary}, {@code **name：summary**}, {@code **name：**summary}. */
    private Optional<Measure> boldName(String text, Source source) {
        Matcher match = BOLD_NAME.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        boolean colonAfterBold = match.group(2) == null;
        return Optional.of(
                Measure.project(theme, match.group(1), colonAfterBold ? match.group(6) : stillBold(match), source));
    }

    /** What is left of a bold passage once the name is cut from its front is as bold as it was. */
    private static String stillBold(Matcher match) {
        String bold = match.group(3);
        String close = match.group(4);
        String open = close.equals("**") ? "**" : "<b>";
        return bold.isEmpty() ? match.group(5).strip() : open + bold + close + match.group(5);
    }

    private Optional<Measure> plainName(String text, Source source) {
        Matcher match = PLAIN_NAME.matcher(text);
        return match.matches()
                ? Optional.of(Measure.project(theme, match.group(1), match.group(2), source))
                : Optional.empty();
    }
}
