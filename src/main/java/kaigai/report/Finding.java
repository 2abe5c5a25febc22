package kaigai.report;

/**
 * Something noticed while a report was read.
 *
 * @param code what it is, with its level and its messages
 * @param source where it is
 * @param text the report's words at fault, cut after 120 characters
 */
public record Finding(FindingCode code, Source source, String text) {

    private static final int LONGEST_TEXT = 120;

    /** Cuts a long text. */
    public Finding {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }

    /** Whether it stops the import. */
    public boolean isError() {
        return code.level() == FindingCode.Level.ERROR;
    }

    /** One line for a terminal or a log: level, place, message, the text at fault and what was expected. */
    @Override
    public String toString() {
        return "%s: page %d, line %d: %s Found \"%s\", expected %s."
                .formatted(
                        code.level().name().toLowerCase(java.util.Locale.ROOT),
                        source.page(),
                        source.firstLine(),
                        code.en(),
                        text.strip(),
                        code.expected());
    }
}
