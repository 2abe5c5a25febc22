package kaigai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.dataset.BudgetLineView;
import kaigai.dataset.CountryView;
import kaigai.dataset.FindingView;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.OrganisationView;
import kaigai.dataset.ReferenceView;
import kaigai.dataset.ReportRows;
import kaigai.dataset.ThemeRatingView;
import kaigai.report.Rating;
import kaigai.report.Theme;

/**
 * The searchable texts of a row, and what a hit says of the row.
 *
 * @param section its table, theme and kind
 * @param country id of its country; null for a theme
 * @param countryJa Japanese name of its country; null for a theme
 * @param countryEn English name of its country; null for a theme
 * @param position its place among the rows of its country and table, from 1
 * @param titleJa what it is called; null if it has no name
 * @param titleEn what it is called in English, if it has a name of its own in English, else as {@code titleJa}
 * @param isLast whether it comes after all rows of which this isn't true
 * @param texts its texts, by rank
 */
record SearchRow(
        Section section,
        String country,
        String countryJa,
        String countryEn,
        int position,
        String titleJa,
        String titleEn,
        boolean isLast,
        List<Text> texts) {

    /** How much a text says of its row. */
    enum Rank {
        NAME,
        SUMMARY,
        TEXT,
        /**
         * The name of the theme that the row is about. It counts only if another word is in a text of the row's own.
         */
        THEME
    }

    /**
     * A text of a row, as plain text.
     *
     * @param field the row's field that holds it
     * @param sourcePage where it stands in the report, as the lines; null for a theme
     */
    record Text(
            Rank rank,
            String field,
            String text,
            Integer sourcePage,
            Integer sourceFirstLine,
            Integer sourceLastLine) {}

    /** The rows of a report, in the order in which equally good hits are served. */
    static Stream<Record> rows(ReportRows report) {
        return Stream.of(
                        List.of(report.country()),
                        report.themeRatings(),
                        report.organisations(),
                        report.initiatives(),
                        report.budgetLines(),
                        report.findings())
                .flatMap(List::stream);
    }

    /** What is searched of a theme or of a row of any table. */
    static SearchRow of(Object row) {
        if (row instanceof Theme theme) {
            return of(theme);
        } else if (row instanceof CountryView country) {
            return of(country);
        } else if (row instanceof ThemeRatingView rating) {
            return of(rating);
        } else if (row instanceof OrganisationView organisation) {
            return of(organisation);
        } else if (row instanceof InitiativeView initiative) {
            return of(initiative);
        } else if (row instanceof BudgetLineView line) {
            return of(line);
        }
        return of((FindingView) row);
    }

    private static SearchRow of(Theme theme) {
        Texts texts = new Texts(null, null, null)
                .add(Rank.NAME, "theme_ja", theme.ja())
                .add(Rank.NAME, "theme_en", theme.en())
                .addAll(Rank.NAME, "grid_label", theme.otherNames());
        Section section = new Section(Section.THEMES_TABLE, theme.code(), null);
        return new SearchRow(
                section, null, null, null, theme.ordinal() + 1, theme.ja(), theme.en(), false, texts.list());
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
        Section section = new Section("countries", null, row.kind());
        return new SearchRow(
                section,
                row.country(),
                row.countryJa(),
                row.countryEn(),
                1,
                row.countryJa(),
                row.countryEn(),
                false,
                texts.list());
    }

    private static SearchRow of(ThemeRatingView row) {
        Theme theme = Theme.withCode(row.theme()).orElseThrow();
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.THEME, "theme_ja", row.themeJa())
                .add(Rank.THEME, "theme_en", row.themeEn())
                .add(rank(row.gridLabel(), theme), "grid_label", row.gridLabel());
        if (row.sectionPage() != null) {
            texts.from(row.sectionPage(), row.sectionFirstLine(), row.sectionLastLine())
                    .add(Rank.SUMMARY, "overview", row.overview())
                    .add(rank(row.sectionLabel(), theme), "section_label", row.sectionLabel())
                    .add(Rank.TEXT, "category", row.category())
                    .addTitles("references", row.references())
                    .addTitles("project_references", row.projectReferences())
                    .addAll(Rank.TEXT, "notes", row.notes());
        }
        return new SearchRow(
                new Section("theme-ratings", row.theme(), null),
                row.country(),
                row.countryJa(),
                row.countryEn(),
                row.position(),
                row.themeJa(),
                row.themeEn(),
                row.rating().equals(Rating.NONE.code()),
                texts.list());
    }

    /** A report's own wording of a theme is the theme's name, unless nobody else words it so. */
    private static Rank rank(String label, Theme theme) {
        return label != null && theme.hasName(label) ? Rank.THEME : Rank.TEXT;
    }

    private static SearchRow of(OrganisationView row) {
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.NAME, "name", row.name())
                .add(Rank.SUMMARY, "summary", row.summary())
                .add(Rank.TEXT, "location", row.location())
                .addTitles("references", row.references());
        Section section = new Section("organisations", null, null);
        return named(section, row.country(), row.countryJa(), row.countryEn(), row.position(), row.name(), texts);
    }

    private static SearchRow of(InitiativeView row) {
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.NAME, "name", row.name())
                .add(Rank.SUMMARY, "summary", row.summary())
                .add(Rank.TEXT, "location", row.location())
                .addTitles("references", row.references());
        Section section = new Section("initiatives", row.theme(), row.kind());
        return named(section, row.country(), row.countryJa(), row.countryEn(), row.position(), row.name(), texts);
    }

    private static SearchRow of(BudgetLineView row) {
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.NAME, "name", row.name())
                .add(Rank.SUMMARY, "text", row.text())
                .add(Rank.TEXT, "label", row.label())
                .add(Rank.TEXT, "heading", row.heading())
                .addAll(Rank.TEXT, "details", row.details())
                .addAll(Rank.TEXT, "notes", row.notes());
        Section section = new Section("budget-lines", Theme.DIGITAL_BUDGET.code(), row.kind());
        return named(section, row.country(), row.countryJa(), row.countryEn(), row.position(), row.name(), texts);
    }

    private static SearchRow of(FindingView row) {
        Texts texts = new Texts(row.sourcePage(), row.sourceFirstLine(), row.sourceLastLine())
                .add(Rank.NAME, "code", row.code())
                .add(Rank.SUMMARY, "message_ja", row.messageJa())
                .add(Rank.SUMMARY, "message_en", row.messageEn())
                .add(Rank.TEXT, "stated", row.stated())
                .add(Rank.TEXT, "expected", row.expected());
        Section section = new Section(Section.FINDINGS, null, null);
        return named(section, row.country(), row.countryJa(), row.countryEn(), row.position(), null, texts);
    }

    private static SearchRow named(
            Section section, String country, String ja, String en, int position, String name, Texts texts) {
        return new SearchRow(section, country, ja, en, position, name, name, false, texts.list());
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** Gathers texts; those that are null are left out. */
    private static final class Texts {

        private final List<Text> texts = new ArrayList<>();
        private Integer page;
        private Integer firstLine;
        private Integer lastLine;

        Texts(Integer page, Integer firstLine, Integer lastLine) {
            from(page, firstLine, lastLine);
        }

        /** Sets where in the report the texts stand that are added next. */
        private Texts from(Integer page, Integer firstLine, Integer lastLine) {
            this.page = page;
            this.firstLine = firstLine;
            this.lastLine = lastLine;
            return this;
        }

        Texts add(Rank rank, String field, String text) {
            if (text != null) {
                texts.add(new Text(rank, field, text.replace("**", ""), page, firstLine, lastLine));
            }
            return this;
        }

        Texts addAll(Rank rank, String field, List<String> list) {
            list.forEach(text -> add(rank, field, text));
            return this;
        }

        Texts addTitles(String field, List<ReferenceView> references) {
            references.forEach(reference -> add(Rank.TEXT, field, reference.title()));
            return this;
        }

        List<Text> list() {
            return texts.stream().sorted(Comparator.comparing(Text::rank)).toList();
        }
    }
}
