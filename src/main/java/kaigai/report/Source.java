package kaigai.report;

/**
 * Where in a report something stands.
 *
 * @param page the page on which it begins, as the page headings count: from 1
 * @param firstLine its first line in the whole text, from 1
 * @param lastLine its last line in the whole text
 */
public record Source(int page, int firstLine, int lastLine) {

    static Source of(Line first, Line last) {
        return new Source(first.page(), first.number(), last.last());
    }
}
