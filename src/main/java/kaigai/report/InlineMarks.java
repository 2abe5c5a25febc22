package kaigai.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes from a line the marks and blanks that converters put into words and numbers, so that it reads as it was
 * printed.
 */
final class InlineMarks {

    private static final String JAPANESE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";
    private static final String BLANKS = "[ \\u3000\\u00A0]++";
    private static final String MULTIPLIER = "[兆億万千百十]";

    private static final Pattern RAISED = Pattern.compile("(?i)</?su[pb]>|<span id=\"[\\w-]*\">\\s*</span>");
    private static final Pattern FORMULA =
            Pattern.compile("(?<![A-Za-z\\d$])\\$([\\d\\s.,%\\\\^{}※~+=-]{1,60})\\$(?![\\d$])");
    private static final Pattern FOOTNOTE = Pattern.compile("^\\[\\^(\\d{1,2})]:\\s?");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^(\\d{1,2})]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([_%&$~#.+!'\"=@-])");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)[•‣◦▪]\\s*");
    private static final Pattern BOLD_HEADING = Pattern.compile("^(#{1,6}\\s+)\\*\\*((?:(?!\\*\\*).)+)\\*\\*\\s*$");
    private static final Pattern BLANK_BEFORE_BOLD =
            Pattern.compile("(?<=" + JAPANESE + "|、|。)" + BLANKS + "(?=\\*\\*[^\\s*]+\\*\\*)");
    private static final Pattern BLANK_BEHIND_BOLD =
            Pattern.compile("(?<=[^\\s*]\\*\\*)" + BLANKS + "(?=" + JAPANESE + ")");

    /** 54 億, 95 %; 億 8,313; 万 円; は 2007 年; 3, 875. */
    private static final Pattern BLANK_IN_NUMBER = Pattern.compile(
            "(?<=\\d)" + BLANKS + "(?=" + JAPANESE + "|[%％])"
                    + "|(?<=\\d[兆億万年月])" + BLANKS + "(?=\\d)"
                    + "|(?<=\\d" + MULTIPLIER + ")" + BLANKS + "(?=" + JAPANESE + ")"
                    + "|(?<=" + JAPANESE + ")(?<!約)" + BLANKS + "(?=\\d[\\d,.]*+" + BLANKS + JAPANESE + ")"
                    + "|(?<=\\d,)" + BLANKS + "(?=\\d{3}(?!\\d))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private InlineMarks() {}

    /** A line or a row of a table in Markdown or HTML, without these marks. */
    static String removeFrom(String line) {
        String text = FORMULA.matcher(RAISED.matcher(line).replaceAll("")).replaceAll(InlineMarks::words);
        text = FOOTNOTE.matcher(text).replaceAll("※$1) ");
        text = FOOTNOTE_MARK.matcher(text).replaceAll("※$1");
        text = ESCAPE.matcher(text).replaceAll("$1");
        text = text.replace("&amp;", "&")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
        text = BOLD_HEADING.matcher(text).replaceAll("$1$2");
        text = BULLET.matcher(text).replaceAll("$1- ");
        return withoutBlanksInNumbers(withoutBlanksInNumbers(text));
    }

    /** One blank may hide another: 2007 年 1 月. */
    private static String withoutBlanksInNumbers(String text) {
        return BLANK_IN_NUMBER.matcher(text).replaceAll("");
    }

    /** The same of a line outside of tables, where a blank beside bold words is the converter's. */
    static String removeFromProse(String line) {
        String text = removeFrom(line);
        return BLANK_BEHIND_BOLD
                .matcher(BLANK_BEFORE_BOLD.matcher(text).replaceAll(""))
                .replaceAll("");
    }

    /** {@code 95 \%} is 95 %, and {@code ^{※1}} is ※1. */
    private static String words(MatchResult formula) {
        return formula.group(1).replaceAll("[\\\\^{}]", "").strip();
    }
}
