package kaigai.report;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Something noticed while a report was read.
 *
 * @param code what it is, with its messages
 * @param level what it means for the import
 * @param source where it is
 * @param subject the value that it is about; null where it isn't about a single one
 * @param stated what the report says there, cut after 200 characters at most
 * @param expected what would have been right, in English
 * @param expectedJa the same in Japanese
 * @param statedNumber the number that the report states; null where it isn't about one
 * @param expectedNumber the number that was expected; null where it isn't about one
 */
public record Finding(
        FindingCode code,
        FindingCode.Level level,
        Source source,
        Subject subject,
        String stated,
        String expected,
        String expectedJa,
        BigDecimal statedNumber,
        BigDecimal expectedNumber) {

    private static final int LONGEST_TEXT = 200;

    /**
     * A value of the dataset.
     *
     * @param table its table as URLs name it, such as {@code budget-lines}
     * @param row the position of its row among the country's; null in a table that has one row for each country
     * @param field its column; null for the row as a whole
     */
    public record Subject(String table, Integer row, String field) {}

    /** Cuts a long text. */
    public Finding {
        stated = stated.length() > LONGEST_TEXT ? stated.substring(0, end(stated)) + "…" : stated;
    }

    /** Half a surrogate pair can't be stored. */
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
    }

    /** A finding whose expectation says the same in both languages. */
    public Finding(FindingCode code, Source source, String stated, String expected) {
        this(code, code.level(), source, null, stated, expected, expected, null, null);
    }

    /** A finding with what its code expects. */
    static Finding of(FindingCode code, Source source, String stated) {
        return new Finding(code, code.level(), source, null, stated, code.expected(), code.expectedJa(), null, null);
    }

    /** The same as a warning on words that are served as they are. */
    Finding inProse() {
        return new Finding(
                code,
                FindingCode.Level.WARNING,
                source,
                subject,
                stated,
                "a figure that a field is for; the words keep it",
                "項目のある数値（原文には残る）",
                statedNumber,
                expectedNumber);
    }

    Finding expecting(String ja, String en) {
        return new Finding(code, level, source, subject, stated, en, ja, statedNumber, expectedNumber);
    }

    Finding about(Subject other) {
        return new Finding(code, level, source, other, stated, expected, expectedJa, statedNumber, expectedNumber);
    }

    Finding withNumbers(Figure statedFigure, Figure expectedFigure) {
        return new Finding(
                code,
                level,
                source,
                subject,
                stated,
                expected,
                expectedJa,
                statedFigure.value(),
                expectedFigure == null ? null : expectedFigure.value());
    }

    /** How much more the report states than was expected; null where it isn't about numbers. */
    public BigDecimal difference() {
        return statedNumber == null || expectedNumber == null
                ? null
                : Figure.plain(statedNumber.subtract(expectedNumber));
    }

    /** Whether it stops the import. */
    public boolean isError() {
        return level == FindingCode.Level.ERROR;
    }

    /** One line for a terminal or a log: level, place, message, what was stated and what was expected. */
    public String message(Locale locale) {
        String words = stated.strip().replaceAll("\\R", " ");
        return locale.getLanguage().equals("ja")
                ? "%s: %dページ %d行: %s記載: 「%s」、あるべき形: %s。"
                        .formatted(level.ja(), source.page(), source.firstLine(), code.ja(), words, expectedJa)
                : "%s: page %d, line %d: %s Found \"%s\", expected %s."
                        .formatted(level.code(), source.page(), source.firstLine(), code.en(), words, expected);
    }

    /** The message in English. */
    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
