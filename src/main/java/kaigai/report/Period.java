package kaigai.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that an amount of money is for.
 *
 * @param text the period in the report's words
 * @param start its first day; null where the report names fiscal years without their months
 * @param end its last day; null where the report names fiscal years without their months
 * @param years its length in years; null where it isn't whole years
 * @param fiscalYear the fiscal year (年度) that it is; null for several years and for calendar years
 */
public record Period(String text, LocalDate start, LocalDate end, Integer years, Integer fiscalYear) {

    private static final String YEAR = "(" + JapaneseYear.PATTERN + ")";
    private static final String TO = "\\s*(?:~|から|[-\\u2010-\\u2015\\u2212ー])\\s*";
    private static final String MONTH = "(1[0-2]|0?[1-9])月(?:(3[01]|[12]\\d|0?[1-9])日)?";
    private static final String MONTHS =
            YEAR + "\\s?年" + MONTH + TO + "(?:" + YEAR + "\\s?年|(翌年))?\\s*" + MONTH + "(?:まで)?";
    private static final String FISCAL_YEAR = YEAR + "(?:/\\d{2,4}|\\s*\\([^()]{1,6}\\))?\\s?年?(?:会計|財政)?年度";
    private static final String NO_PERIOD = "(?!末|以降|以前|以来|までに?|から|頃|ごろ|時点|現在)";
    private static final String PART_OF_YEAR = "(?!上|下半?期|前|後半|[春夏秋冬]|第|初|代|度|間|[\\d０-９]|以)";
    private static final String COUNT = "(\\d{1,2}|[一二三四五六七八九十])";
    private static final String LENGTH = COUNT + "(?:年間|[かカヵヶケ箇]年(?!計画))(?:の?(?:総額|合計))?";
    private static final String YEARS = YEAR + "\\s?(?:年度?)?(" + TO + ")(" + JapaneseYear.PATTERN
            + "|\\d{1,2})\\s?年(度)?(?:まで(?!に))?(?:の?" + LENGTH + ")?";
    private static final String ENGLISH = "(?<![A-Za-z])FY\\s?'?(\\d{4}|\\d{2})(?:[-/](?:\\d{4}|\\d{2}))?(?!\\d)";

    /** The forms in which a period is written, the most telling first. */
    private static final List<Form> FORMS = List.of(
            new Form(FISCAL_YEAR + "\\s*\\(" + MONTHS + "\\)", Period::fiscalYearWithMonths),
            new Form(ENGLISH + "\\s*\\(" + MONTHS + "\\)", Period::fiscalYearWithMonths),
            new Form(MONTHS + "(?:の?" + LENGTH + ")?", match -> months(match, 1)),
            new Form(YEARS, Period::severalYears),
            new Form(FISCAL_YEAR + NO_PERIOD + "(?:予算)?", match -> fiscalYear(year(match, 1))),
            new Form(ENGLISH, match -> fiscalYear(year(match, 1))),
            new Form(
                    YEAR + "\\s?年" + NO_PERIOD + PART_OF_YEAR,
                    match -> calendarYears(year(match, 1), year(match, 1), 1)),
            new Form(LENGTH, match -> new Period(null, null, null, count(match, 1), null)));

    private static final Pattern ANY_YEAR = Pattern.compile(JapaneseYear.PATTERN);

    private record Form(Pattern pattern, Function<MatchResult, Period> meaning) {
        Form(String regex, Function<MatchResult, Period> meaning) {
            this(Pattern.compile(regex), meaning);
        }
    }

    /** The period that the text names, if it names one that makes sense; of several the most telling. */
    static Optional<Period> in(String text) {
        return named(text).filter(Period::makesSense);
    }

    /** The words that name a period which ends before it begins, or has no length, if the text does so. */
    static Optional<String> senseless(String text) {
        return named(text).filter(period -> !period.makesSense()).map(Period::text);
    }

    /** Stands for a period that there isn't, such as 令和0年度. */
    private static final Period NONE = new Period(null, null, null, 0, null);

    private boolean makesSense() {
        return (years == null || years > 0) && (start == null || !end.isBefore(start));
    }

    private static Optional<Period> named(String text) {
        String folded = JapaneseText.fold(text);
        for (Form form : FORMS) {
            Matcher match = form.pattern.matcher(folded);
            if (match.find()) {
                boolean yearsExist = ANY_YEAR.matcher(match.group())
                        .results()
                        .allMatch(year -> JapaneseYear.parse(year.group()).isPresent());
                Period period = yearsExist ? form.meaning.apply(match) : NONE;
                String words = text.substring(match.start(), match.end());
                return Optional.of(new Period(words, period.start, period.end, period.years, period.fiscalYear));
            }
        }
        return Optional.empty();
    }

    /** This period, but a bare fiscal year takes the months of {@code definition} where that is the same year. */
    Period definedBy(Period definition) {
        boolean same = fiscalYear != null && start == null && fiscalYear.equals(definition.fiscalYear);
        return same ? new Period(text, definition.start, definition.end, years, fiscalYear) : this;
    }

    private static Period fiscalYear(int year) {
        return new Period(null, null, null, 1, year);
    }

    private static Period fiscalYearWithMonths(MatchResult match) {
        Period months = months(match, 2);
        return new Period(null, months.start, months.end, 1, year(match, 1));
    }

    /** In {@code 2022-23年度} and {@code 2022/23年度}, both years are those of one fiscal year. */
    private static Period severalYears(MatchResult match) {
        int first = year(match, 1);
        int last = JapaneseYear.parseLast(match.group(3), match.group(1)).orElse(first - 1);
        boolean fiscal = match.group(4) != null;
        boolean joined =
                !match.group(2).matches(".*(?:~|から).*") && match.group(1).matches("\\d{4}");
        if (fiscal && joined && last == first + 1) {
            return match.group(3).length() == 2 ? fiscalYear(first) : NONE;
        }
        int years = match.group(5) == null ? last - first + 1 : count(match, 5);
        return fiscal
                ? new Period(null, null, null, last < first ? 0 : years, null)
                : calendarYears(first, last, years);
    }

    private static Period calendarYears(int first, int last, int years) {
        return new Period(null, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), years, null);
    }

    /**
     * From the groups year, month, day, year, 翌年 (the next year), month, day on; whole months where days are left out.
     */
    private static Period months(MatchResult match, int group) {
        YearMonth first = YearMonth.of(year(match, group), number(match, group + 1));
        int nextYear = first.getYear() + (match.group(group + 4) == null ? 0 : 1);
        int lastYear = match.group(group + 3) == null ? nextYear : year(match, group + 3);
        YearMonth last = YearMonth.of(lastYear, number(match, group + 5));
        LocalDate start = match.group(group + 2) == null ? first.atDay(1) : day(first, number(match, group + 2));
        LocalDate end = match.group(group + 6) == null ? last.atEndOfMonth() : day(last, number(match, group + 6));
        int count = (int) start.until(end.plusDays(1), ChronoUnit.MONTHS);
        Integer years = count > 0 && count % 12 == 0 ? Integer.valueOf(count / 12) : null;
        return new Period(null, start, end, years, null);
    }

    /** The day of the month, or the month's last where it has no such day. */
    private static LocalDate day(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static int year(MatchResult match, int group) {
        String year = match.group(group);
        boolean short20 = year.matches("\\d{2}");
        return JapaneseYear.parse(short20 ? "20" + year : year).orElseThrow();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int count(MatchResult match, int group) {
        return JapaneseNumber.parse(match.group(group)).orElseThrow().intValue();
    }
}
