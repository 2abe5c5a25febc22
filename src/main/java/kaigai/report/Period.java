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
    private static final String MONTH = "(1[0-2]|0?[1-9])月(?:(3[01]|[12]\\d|0?[1-9])日)?";
    private static final String MONTHS = YEAR + "年" + MONTH + "\\s*[~-]\\s*(?:" + YEAR + "年|(翌年))?\\s*" + MONTH;
    private static final String FISCAL_YEAR = YEAR + "(?:/\\d{2,4}|\\s*\\([^()]{1,6}\\))?年度";
    private static final String TOTAL = "(?:の?(?:総額|合計))?";
    private static final String LENGTH = "(?:の?(\\d{1,2})(?:年間|か年|カ年|ヵ年)" + TOTAL + ")?";
    private static final String YEARS =
            YEAR + "(?:年度?)?\\s*[~-]\\s*(" + JapaneseYear.PATTERN + "|\\d{1,2})年(度)?" + LENGTH;

    /** The forms in which a period is written, the most telling first. */
    private static final List<Form> FORMS = List.of(
            new Form(FISCAL_YEAR + "\\s*\\(" + MONTHS + "\\)", Period::fiscalYearWithMonths),
            new Form(MONTHS + LENGTH, match -> months(match, 1)),
            new Form(YEARS, Period::severalYears),
            new Form(FISCAL_YEAR + "(?:予算)?", match -> fiscalYear(year(match, 1))),
            new Form("FY\\s?(\\d{4})", match -> fiscalYear(number(match, 1))),
            new Form(YEAR + "年(?!から|以|代|\\d)", match -> calendarYears(year(match, 1), year(match, 1), 1)),
            new Form("(\\d{1,2})年間" + TOTAL, match -> new Period(null, null, null, number(match, 1), null)));

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

    private boolean makesSense() {
        return (years == null || years > 0) && (start == null || !end.isBefore(start));
    }

    private static Optional<Period> named(String text) {
        String folded = JapaneseText.fold(text);
        for (Form form : FORMS) {
            Matcher match = form.pattern.matcher(folded);
            if (match.find()) {
                Period period = form.meaning.apply(match);
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

    private static Period severalYears(MatchResult match) {
        int first = year(match, 1);
        int last = JapaneseYear.parseLast(match.group(2), match.group(1));
        int years = match.group(4) == null ? last - first + 1 : number(match, 4);
        boolean fiscal = match.group(3) != null;
        return fiscal ? new Period(null, null, null, years, null) : calendarYears(first, last, years);
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
        return JapaneseYear.parse(match.group(group));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
