package kaigai.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something began, as precisely as a summary says it.
 *
 * @param text the words that say so, such as {@code 2007年1月開始}
 * @param year the year
 * @param month the month, 1 to 12; null where only the year is given
 */
public record StartDate(String text, int year, Integer month) {

    private static final String VERBS = "(?:運用|提供|試行)?開始|導入|設立|創設|設置|開設|開発|制定|施行|成立|策定|公布|公表|公開|発効|発足|リリース|稼働|運用";

    /** Says that something ends, changes or is only planned. */
    private static final String NO_START = "(?:終了|廃止|停止|閉鎖|撤廃|まで)";

    private static final Pattern START = Pattern.compile(
            "(" + JapaneseYear.PATTERN + ")\\s?年(?!代|間|度)(?:\\([^)]*\\))?(?:(1[0-2]|0?[1-9])月(?:\\d{1,2}日)?)?"
                    + "(?:から|より|に)?(?:(?!" + NO_START + ")[^。\\d]){0,40}?(?:" + VERBS
                    + ")(?!予定|見込|[のを]?" + NO_START + ")");

    /** The first beginning that a summary tells of. */
    static Optional<StartDate> in(String summary) {
        Matcher match = START.matcher(JapaneseText.fold(summary));
        if (!match.find()) {
            return Optional.empty();
        }
        Integer month = match.group(2) == null ? null : Integer.valueOf(match.group(2));
        String text = summary.substring(match.start(), match.end());
        return JapaneseYear.parse(match.group(1)).map(year -> new StartDate(text, year, month));
    }
}
