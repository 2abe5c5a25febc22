package kaigai.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page heading says: {@code <title> ～<name>(<number>/<count>)}.
 *
 * @param title the heading up to the name
 * @param name the country or city
 * @param number the page's number, from 1
 * @param count how many pages the report has
 */
record Page(String title, String name, int number, int count) {

    /** A name may have brackets of its own: ミャンマー(ビルマ). */
    private static final Pattern HEADING = Pattern.compile("(.*\\S)?\\s*~\\s*([^~()]+(?:\\([^~()]+\\)[^~()]*)?(?<!\\s))"
            + "\\s*\\(\\s*(\\d{1,4})\\s*/\\s*(\\d{1,4})\\s*\\)");

    /** The page that begins with this line, if it is a page heading; its {@code #} may have been lost. */
    static Optional<Page> startingAt(String line) {
        String content = new Line(0, 0, line).content();
        Matcher heading = HEADING.matcher(JapaneseText.fold(content));
        if (!heading.matches()) {
            return Optional.empty();
        }
        String title = heading.group(1) == null ? "" : content.substring(0, heading.end(1));
        String name = content.substring(heading.start(2), heading.end(2));
        return Optional.of(
                new Page(title, name, Integer.parseInt(heading.group(3)), Integer.parseInt(heading.group(4))));
    }
}
