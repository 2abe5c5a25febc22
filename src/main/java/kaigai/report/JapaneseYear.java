package kaigai.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as Japanese text writes them: {@code 2022}, {@code 二〇二二}, {@code 令和4}, {@code R4}, {@code 平成元}. */
final class JapaneseYear {

    private static final Map<String, Integer> FIRST_YEARS =
            Map.of("明治", 1868, "大正", 1912, "昭和", 1926, "平成", 1989, "令和", 2019, "S", 1926, "H", 1989, "R", 2019);
    private static final String ERA = "(?:明治|大正|昭和|平成|令和|(?<![A-Za-z])[SHR])";
    private static final String KANJI = "[〇一二三四五六七八九十]";

    /** Matches a year, without 年, in {@linkplain JapaneseText#fold folded} text. */
    static final String PATTERN = "(?:(?<![\\d,.])\\d{4}(?!\\d)|(?<!" + KANJI + ")[一二]" + KANJI + "{3}|" + ERA
            + "\\s?(?:元|\\d{1,2}|" + KANJI + "{1,3}))";

    private static final Pattern OF_ERA = Pattern.compile("(" + ERA + ")\\s?(元|\\d{1,2}|" + KANJI + "{1,3})");

    private JapaneseYear() {}

    /**
     * The year in the Gregorian calendar; empty for one that there isn't, such as 令和0. An era's years go on beyond its
     * end, as plans made before it count them.
     */
    static Optional<Integer> parse(String year) {
        Matcher ofEra = OF_ERA.matcher(year);
        if (!ofEra.matches()) {
            return number(year).filter(number -> number > 0);
        }
        Optional<Integer> number = ofEra.group(2).equals("元") ? Optional.of(1) : number(ofEra.group(2));
        return number.filter(count -> count > 0).map(count -> FIRST_YEARS.get(ofEra.group(1)) + count - 1);
    }

    /** The last year of a span, of which the report may leave out what is as in {@code first}: 2022-24, 令和4～6. */
    static Optional<Integer> parseLast(String last, String first) {
        if (!last.matches("\\d{1,2}")) {
            return parse(last);
        }
        Matcher ofEra = OF_ERA.matcher(first);
        return ofEra.matches()
                ? parse(ofEra.group(1) + last)
                : parse(first).map(year -> year / 100 * 100 + Integer.parseInt(last));
    }

    private static Optional<Integer> number(String digits) {
        return JapaneseNumber.parse(digits).map(number -> number.intValue());
    }
}
