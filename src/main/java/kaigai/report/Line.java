package kaigai.report;

import static kaigai.report.JapaneseText.BLANK;

import java.util.regex.Pattern;

/**
 * One line of a report.
 *
 * @param number its number in the whole text, from 1; the first one of a row that takes several
 * @param last the number of its last line
 * @param page the page that it stands on; 0 before the first page heading
 * @param text its words as they came, without the line break; the cells of a table's row divided by tabs
 */
record Line(int number, int last, int page, String text) {

    private static final Pattern HEADING =
            Pattern.compile("\\s{0,3}(#{1,6})" + BLANK + "+((?:.*[^" + BLANK + "])?)" + BLANK + "*", Pattern.DOTALL);

    Line(int number, int page, String text) {
        this(number, number, page, text);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The heading level, 1 to 6, or 0 for a line that isn't a Markdown heading. */
    int headingLevel() {
        var heading = HEADING.matcher(text);
        return heading.matches() ? heading.group(1).length() : 0;
    }

    /** The text without the marks of a heading, which reports add and lose at random. */
    String content() {
        var heading = HEADING.matcher(text);
        return heading.matches() ? heading.group(2) : text.strip();
    }

    /** The content as labels are compared: {@link JapaneseText#key}. */
    String key() {
        return JapaneseText.key(content());
    }

    Source source() {
        return Source.of(this, this);
    }
}
