package kaigai.report;

import java.util.List;

/**
 * What a report may say of itself in YAML before its first page, for a place that CLDR doesn't know.
 *
 * @param id the slug of its URL, such as {@code barcelona}; null where it isn't given
 * @param nameEn its English name; null where it isn't given
 * @param isoAlpha2 the ISO 3166-1 alpha-2 code of the country that it is or lies in; null where it isn't given
 * @param lineCount how many lines it takes, the two {@code ---} included; 0 for a report without any
 */
record FrontMatter(String id, String nameEn, String isoAlpha2, int lineCount) {

    private static final String FENCE = "---";

    /** Reads it from the report's lines. What can't be read is reported with its line, and null here. */
    static FrontMatter of(List<String> lines, Findings findings) {
        int lineCount = lineCount(lines);
        List<String> yaml = lineCount == 0 ? List.of() : lines.subList(1, lineCount - 1);
        return new FrontMatterYaml(yaml, findings).read(lineCount);
    }

    /** Where it stands, or should stand. */
    Source source() {
        return lineCount == 0 ? new Source(1, 1, 1) : new Source(0, 1, lineCount);
    }

    private static int lineCount(List<String> lines) {
        if (lines.isEmpty() || !isFence(lines.get(0))) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (isFence(lines.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }
}
