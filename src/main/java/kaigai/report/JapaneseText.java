package kaigai.report;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes Japanese text comparable. What is served is always the original, never what these methods return. */
final class JapaneseText {

    /** NFKC would turn ① into 1, and "1-①" into "1-1". */
    private static final Pattern NOT_CIRCLED = Pattern.compile("[^\\u2460-\\u24FF]+");

    private static final Pattern DASH = Pattern.compile("[-\\u2010-\\u2015\\u2212\\u2500\\u30FC\\uFF0D\\uFF70]*");
    /**
     * Any blank, as part of a regular expression. Also what parts lines elsewhere, such as U+2028: in a report it
     * stands within a line.
     */
    static final String BLANK = "[\\s\\h\\v]";

    private static final Pattern WHITE_SPACE = Pattern.compile(BLANK + "+");

    private static final int FULL_WIDTH_OFFSET = '！' - '!';

    private JapaneseText() {}

    /** The NFKC form (full-width digits, half-width katakana, ㎢, …), in which circled numbers are kept. */
    static String normalise(String text) {
        return NOT_CIRCLED.matcher(text).replaceAll(JapaneseText::nfkc);
    }

    private static String nfkc(MatchResult run) {
        return java.util.regex.Matcher.quoteReplacement(Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
    }

    /** The normalised text without any white space, in which a report's labels are told apart. */
    static String key(String text) {
        return WHITE_SPACE.matcher(normalise(text)).replaceAll("");
    }

    /**
     * The text with full-width ASCII and the ideographic space narrowed and all wave dashes made {@code ~}, brackets of
     * any kind made round. It keeps the length, so that what is found in it can be cut out of the original.
     */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        return switch (c) {
            case '\u3000', '\u00A0' -> ' ';
            case '\u301C' -> '~';
            case '【', '〔', '［', '｛', '〈', '《' -> '(';
            case '】', '〕', '］', '｝', '〉', '》' -> ')';
            case '￥' -> '¥';
            case '￡' -> '£';
            case '￦' -> '₩';
            default -> c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH_OFFSET) : c;
        };
    }

    /** Whether a cell says that there is nothing: blank, or one of the dashes that reports use for it. */
    static boolean isNone(String cell) {
        return DASH.matcher(cell.strip()).matches();
    }

    /** The cell as it stands, or null where it says that there is nothing. */
    static String orNull(String cell) {
        return isNone(cell) ? null : cell.strip();
    }
}
