package kaigai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What rows are filtered and counted by, as one small number.
 *
 * @param table the table, as in its path
 * @param theme the code of the theme that a row stands under; null if none
 * @param kind the code of the row's kind; null if none
 */
record Section(String table, String theme, String kind) {

    /** The table of what was noticed in reports, which the search over all tables leaves out. */
    static final String FINDINGS = "findings";

    /** The table of the themes. */
    static final String THEMES_TABLE = "themes";

    /** All numbers are below this one. */
    static final int COUNT = 1 << 12;

    private static final List<String> TABLES = new ArrayList<>(SearchLabels.tables());
    private static final List<String> THEMES = SearchLabels.themes();
    private static final List<String> KINDS = SearchLabels.kindCodes();

    static {
        TABLES.add(FINDINGS);
    }

    /** The number of this section. */
    int number() {
        return TABLES.indexOf(table) << 8 | 1 + THEMES.indexOf(theme) << 4 | 1 + KINDS.indexOf(kind);
    }

    /** The numbers of all sections that there may be. */
    static IntStream numbers() {
        return IntStream.range(0, TABLES.size() << 8)
                .filter(it -> (it >> 4 & 15) <= THEMES.size() && (it & 15) <= KINDS.size());
    }

    /** The section with a number. */
    static Section numbered(int number) {
        int theme = number >> 4 & 15;
        int kind = number & 15;
        return new Section(
                TABLES.get(number >> 8),
                theme == 0 ? null : THEMES.get(theme - 1),
                kind == 0 ? null : KINDS.get(kind - 1));
    }
}
