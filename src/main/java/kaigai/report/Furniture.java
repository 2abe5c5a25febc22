package kaigai.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what converters and slides add to a page without saying anything: rules, page breaks, images without
 * words, page numbers, copyright lines. Only a form that can't be a report's own text counts; anything else is text.
 */
final class Furniture {

    private static final Pattern LAYOUT = Pattern.compile(
            "\\{\\d+}-{3,}" // Marker's page separator
                    + "|-{3,}|\\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_]" // thematic breaks
                    + "|<!--[\\x20-\\x7E]{0,60}-->" // comments, such as <!-- Slide number: 2 -->
                    + "|!\\[(?:(?i)image|picture|figure|図)?\\s*\\d{0,4}]\\([\\w./%:-]*\\)" // images without words
                    + "|#{1,6}\\s*Notes:" // markitdown's heading of a slide's notes
                    + "|(?:`{3}|~{3})(?:markdown|md)?" // the fence around a whole text
                    + "|:{3,}[\\x20-\\x7E]{0,60}" // pandoc's divisions
                    + "|\\\\(?:newpage|pagebreak)"
                    + "|(?:<(?:span|a) id=\"[\\w-]*\">\\s*</(?:span|a)>)+" // anchors
                    + "|</?(?:html|body|div)>");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?:Copyright\\s*)?(?:©|\\([cC]\\)(?=\\s*\\d{4})).{0,100}");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:[-–—]\\s*)?(?:(?i)p\\.?|page)?\\s*(\\d{1,4})(?:\\s*(?:/|of)\\s*\\d{1,4})?(?:\\s*[-–—])?");

    private Furniture() {}

    /** Whether the line is such an addition to this page. */
    static boolean is(String line, int page) {
        String text = JapaneseText.fold(line).strip();
        if (LAYOUT.matcher(text).matches() || COPYRIGHT.matcher(text).matches()) {
            return true;
        }
        Matcher number = PAGE_NUMBER.matcher(text);
        return number.matches() && Integer.parseInt(number.group(1)) == page;
    }
}
