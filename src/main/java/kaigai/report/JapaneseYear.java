package kaigai.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as Japanese text writes them: {@code 2022}, {@code 令和4}, {@code 平成元}. */
final class JapaneseYear {

    private static final Map<String, Integer> FIRST_YEARS =
            Map.of("明治", 1868, "大正", 1912, "昭和", 1926, "平成", 1989, "令和", 2019);
    private static final String ERAS = "(?:明治|大正|昭和|平成|令和)";

    /** Matches a year, without 年, in {@linkplain JapaneseText#fold folded} text. */
    static final String PATTERN = "(?:\\d{4}|" + ERAS + "\\s?(?:元|\\d{1,2}))";

    private static final Pattern OF_ERA = Pattern.compile("(" + ERAS + ")\\s?(元|\\d{1,2})");

    private JapaneseYear() {}

    /** The year in the Gregorian calendar. An era's years go on beyond its end, as plans made before it count them. */
    static int parse(String year) {
        Matcher ofEra = OF_ERA.matcher(year);
        if (!ofEra.matches()) {
            return Integer.parseInt(year);
        }
        int number = ofEra.group(2).equals("元") ? 1 : Integer.parseInt(ofEra.group(2));
        return FIRST_YEARS.get(ofEra.group(1)) + number - 1;
    }

    /** The last year of a span, of which the report may leave out what is as in {@code first}: 2022-24, 令和4～6. */
    static int parseLast(String last, String first) {
        if (!last.matches("\\d{1,2}")) {
            return parse(last);
        }
        Matcher ofEra = OF_ERA.matcher(first);
        return ofEra.matches() ? parse(ofEra.group(1) + last) : parse(first) / 100 * 100 + Integer.parseInt(last);
    }
}
