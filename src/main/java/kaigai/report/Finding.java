package kaigai.report;

/**
 * Something noticed while a report was read.
 *
 * @param code what it is, with its level and its messages
 * @param source where it is
 * @param stated what the report says there, cut after 200 characters at most
 * @param expected what would have been right
 */
public record Finding(FindingCode code, Source source, String stated, String expected) {

    private static final int LONGEST_TEXT = 200;

    /** Cuts a long text. */
    public Finding {
        stated = stated.length() > LONGEST_TEXT ? stated.substring(0, end(stated)) + "…" : stated;
    }

    /** Half a surrogate pair can't be stored. */
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
    }

    /** Whether it stops the import. */
    public boolean isError() {
        return code.level() == FindingCode.Level.ERROR;
    }

    /** One line for a terminal or a log: level, place, message, what was stated and what was expected. */
    @Override
    public String toString() {
        return "%s: page %d, line %d: %s Found \"%s\", expected %s."
                .formatted(
                        code.level().code(),
                        source.page(),
                        source.firstLine(),
                        code.en(),
                        stated.strip().replaceAll("\\R", " "),
                        expected);
    }
}
