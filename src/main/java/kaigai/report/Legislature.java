package kaigai.report;

import java.util.regex.Pattern;

/**
 * The numbers in what a report says on a legislature, such as {@code 一院制、179議席、任期4年}.
 *
 * @param seats its seats, those of both chambers added up; null where the report gives none
 * @param termYears the term of office in years; null where the report gives none, or several that differ
 */
public record Legislature(Integer seats, Integer termYears) {

    private static final Pattern SEATS = Pattern.compile("(\\d[\\d,]{0,7})\\s*議席");
    private static final Pattern TERM = Pattern.compile("任期\\s*(\\d{1,2})\\s*年");

    /** Reads the fact 議会. */
    public static Legislature in(String text) {
        String folded = JapaneseText.fold(text);
        int seats = SEATS.matcher(folded)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1).replace(",", "")))
                .sum();
        Integer[] terms = TERM.matcher(folded)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .distinct()
                .toArray(Integer[]::new);
        return new Legislature(seats == 0 ? null : seats, terms.length == 1 ? terms[0] : null);
    }
}
