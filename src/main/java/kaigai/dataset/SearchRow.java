package kaigai.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.report.FoldedText;
import kaigai.report.Theme;

/**
 * What the search looks into for one row of the dataset.
 *
 * @param table the table, as in its path
 * @param theme the theme that the row stands under; null where it stands under none
 * @param kind the row's kind; null where it has none
 * @param position its place among the rows of its report and table, from 1
 * @param texts its texts: names, then the summary, then the rest
 */
record SearchRow(String table, String theme, String kind, int position, List<Text> texts) {

    /** How much a text says of its row. */
    enum Rank {
        NAME,
        SUMMARY,
        TEXT
    }

    /** A text in the report's words, the field of the row that holds it, and where in the report it stands. */
    record Text(Rank rank, String field, String text, int sourcePage, int sourceFirstLine, int sourceLastLine) {}

    /** The rows that a report gives, in the order in which equally good hits are served. */
    static List<SearchRow> of(ReportRows rows) {
        List<SearchRow> all = new ArrayList<>();
        all.add(of(rows.country()));
        rows.themeRatings().forEach(row -> all.add(of(row)));
        rows.organisations().forEach(row -> all.add(of(row)));
        rows.initiatives().forEach(row -> all.add(of(row)));
        rows.budgetLines().forEach(row -> all.add(of(row)));
        return all;
    }

    /** The texts of a rank, folded, each between line feeds. */
    String folded(Rank rank) {
        return texts.stream()
                .filter(text -> text.rank() == rank)
                .map(text -> FoldedText.of(text.text()) + "\n")
                .collect(Collectors.joining("", "\n", ""));
    }

    private static SearchRow of(CountryView row) {
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.NAME, "country_ja", row.countryJa())
                .add(Rank.NAME, "country_en", row.countryEn());
        row.facts().forEach(fact -> texts.from(fact.sourcePage(), fact.sourceFirstLine(), fact.sourceLastLine())
                .add(Rank.TEXT, "facts", joined(fact.label(), fact.value(), fact.note())));
        row.rankings().forEach(it -> texts.from(it.sourcePage(), it.sourceFirstLine(), it.sourceLastLine())
                .add(Rank.TEXT, "rankings", joined(it.label(), it.text())));
        texts.from(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .addTitles("references", row.references())
                .add(Rank.TEXT, "rating_legend", row.ratingLegend())
                .add(Rank.TEXT, "report_title", row.reportTitle());
        return new SearchRow("countries", null, row.kind(), 1, texts.list());
    }

    private static SearchRow of(ThemeRatingView row) {
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.NAME, "theme_ja", row.themeJa())
                .add(Rank.NAME, "theme_en", row.themeEn())
                .add(Rank.TEXT, "grid_label", row.gridLabel());
        if (row.sectionPage() != null) {
            texts.from(row.sectionPage(), row.sectionFirstLine(), row.sectionLastLine())
                    .add(Rank.SUMMARY, "overview", row.overview())
                    .add(Rank.TEXT, "section_label", row.sectionLabel())
                    .add(Rank.TEXT, "category", row.category())
                    .addTitles("references", row.references())
                    .addTitles("project_references", row.projectReferences())
                    .addAll("notes", row.notes());
        }
        return new SearchRow("theme-ratings", row.theme(), null, row.position(), texts.list());
    }

    private static SearchRow of(OrganisationView row) {
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.NAME, "name", row.name())
                .add(Rank.SUMMARY, "summary", row.summary())
                .add(Rank.TEXT, "location", row.location())
                .addTitles("references", row.references());
        return new SearchRow("organisations", null, null, row.position(), texts.list());
    }

    private static SearchRow of(InitiativeView row) {
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.NAME, "name", row.name())
                .add(Rank.SUMMARY, "summary", row.summary())
                .add(Rank.TEXT, "location", row.location())
                .addTitles("references", row.references());
        return new SearchRow("initiatives", row.theme(), row.kind(), row.position(), texts.list());
    }

    private static SearchRow of(BudgetLineView row) {
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.NAME, "name", row.name())
                .add(Rank.SUMMARY, "text", row.text())
                .add(Rank.TEXT, "label", row.label())
                .add(Rank.TEXT, "heading", row.heading())
                .addAll("details", row.details())
                .addAll("notes", row.notes());
        return new SearchRow("budget-lines", Theme.DIGITAL_BUDGET.code(), row.kind(), row.position(), texts.list());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** Gathers texts; those that are null are left out. */
    private static final class Texts {

        private final List<Text> texts = new ArrayList<>();
        private int page;
        private int firstLine;
        private int lastLine;

        Texts(int page, int firstLine, int lastLine) {
            from(page, firstLine, lastLine);
        }

        /** Says where in the report the texts stand that follow. */
        private Texts from(int page, int firstLine, int lastLine) {
            this.page = page;
            this.firstLine = firstLine;
            this.lastLine = lastLine;
            return this;
        }

        Texts add(Rank rank, String field, String text) {
            if (text != null) {
                texts.add(new Text(rank, field, text, page, firstLine, lastLine));
            }
            return this;
        }

        Texts addAll(String field, List<String> list) {
            list.forEach(text -> add(Rank.TEXT, field, text));
            return this;
        }

        Texts addTitles(String field, List<ReferenceView> references) {
            references.forEach(reference -> add(Rank.TEXT, field, reference.title()));
            return this;
        }

        List<Text> list() {
            return texts.stream()
                    .sorted(java.util.Comparator.comparing(Text::rank))
                    .toList();
        }
    }
}
