package kaigai.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with ※ (or 注：), and those that follow it up to a blank one.
 *
 * @param number its number, null for a remark that has none
 * @param text the whole as it came
 */
record Footnote(Integer number, String text) {

    private static final Pattern START =
            Pattern.compile("[-・(\\[]*\\s*(?:※|注(?=\\s*\\d*\\s*[:)]))\\s*(\\d{1,2})?.*", Pattern.DOTALL);

    static boolean startsWith(Line line) {
        return START.matcher(JapaneseText.fold(line.content())).matches();
    }

    static Footnote of(Line line) {
        Matcher match = START.matcher(JapaneseText.fold(line.content()));
        boolean numbered = match.matches() && match.group(1) != null;
        return new Footnote(!numbered ? null : Integer.valueOf(match.group(1)), line.content());
    }

    /** The remark behind a label, as in {@code 取組概要 ※着手中含む}. */
    static Optional<Footnote> behind(Line label) {
        int mark = label.content().indexOf('※');
        return mark < 0
                ? Optional.empty()
                : Optional.of(new Footnote(null, label.content().substring(mark).replaceAll("[)）*]+$", "")));
    }

    Footnote with(Line line) {
        return new Footnote(number, text + "\n" + line.text().strip());
    }

    /** Whether the text refers to this footnote: {@code ※1} refers to 1, not to 11. */
    boolean isMarkedIn(String words) {
        return number != null
                && Pattern.compile("※\\s*" + number + "(?!\\d)")
                        .matcher(JapaneseText.fold(words))
                        .find();
    }
}
