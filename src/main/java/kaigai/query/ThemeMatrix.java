package kaigai.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kaigai.dataset.CountryView;
import kaigai.dataset.ThemeRatingView;
import kaigai.release.LoadedReport;
import kaigai.release.Snapshot;
import kaigai.report.Coded;
import kaigai.report.Rating;
import kaigai.report.Theme;

/**
 * The ratings with a row a country and a column a theme, which is called by the theme's id.
 *
 * @param cells what the cells say of a rating
 */
public record ThemeMatrix(Cells cells) implements Tabular<ThemeMatrix.Row> {

    /** What the cells of the matrix show of a rating. */
    public enum Cells {
        /** ★, ○ or －. */
        MARK(
                ThemeRatingView::ratingMark,
                ColumnType.TEXT,
                Arrays.stream(Rating.values()).map(Rating::mark)),
        /** 0 to 2. */
        RANK(ThemeRatingView::ratingRank, ColumnType.INTEGER, Stream.of()),
        /** The label in Japanese. */
        LABEL_JA(
                ThemeRatingView::ratingJa,
                ColumnType.TEXT,
                Arrays.stream(Rating.values()).map(Coded::ja)),
        /** The label in English. */
        LABEL_EN(
                ThemeRatingView::ratingEn,
                ColumnType.TEXT,
                Arrays.stream(Rating.values()).map(Coded::en));

        private final Function<ThemeRatingView, Object> cell;
        private final ColumnType type;
        private final List<String> values;

        Cells(Function<ThemeRatingView, Object> cell, ColumnType type, Stream<String> values) {
            this.cell = cell;
            this.type = type;
            this.values = values.toList();
        }
    }

    /** All that the cells may hold as text, whatever the parameters ask for. */
    public static final List<String> TEXTS = Arrays.stream(Cells.values())
            .flatMap(cells -> cells.values.stream())
            .toList();

    /** All that the cells may hold as numbers. */
    public static final List<Integer> RANKS =
            Arrays.stream(Rating.values()).map(Rating::rank).toList();

    private static final List<String> COUNTRY = List.of("country", "country_ja", "country_en");
    /**
     * A row of the matrix.
     *
     * @param country the country or city
     * @param ratings its ratings, by theme in report order
     */
    public record Row(CountryView country, List<ThemeRatingView> ratings) {}

    private static final String VALUES = "values";
    private static final String LANG = "lang";
    private static final List<String> KNOWN_VALUES = List.of("mark", "rank", "label");
    private static final List<String> LANGUAGES = List.of("ja", "en");

    /**
     * The matrix that the parameters {@code values} and {@code lang} ask for; marks and Japanese where they don't say.
     *
     * @throws InvalidValueException if one of them says something else
     */
    public static ThemeMatrix of(Optional<String> values, Optional<String> lang) {
        String language = known(LANG, lang.orElse("ja"), LANGUAGES);
        return new ThemeMatrix(
                switch (known(VALUES, values.orElse("mark"), KNOWN_VALUES)) {
                    case "rank" -> Cells.RANK;
                    case "label" -> language.equals("en") ? Cells.LABEL_EN : Cells.LABEL_JA;
                    default -> Cells.MARK;
                });
    }

    private static String known(String parameter, String value, List<String> known) {
        if (!known.contains(value)) {
            throw InvalidValueException.notOneOf(parameter, value, known);
        }
        return value;
    }

    @Override
    public Map<String, List<String>> chosenBy() {
        List<String> values =
                switch (cells) {
                    case MARK -> List.of();
                    case RANK -> List.of("rank");
                    case LABEL_JA, LABEL_EN -> List.of("label");
                };
        Map<String, List<String>> chosenBy = new LinkedHashMap<>();
        chosenBy.put(VALUES, values);
        chosenBy.put(LANG, cells == Cells.LABEL_EN ? List.of("en") : List.of());
        return chosenBy;
    }

    @Override
    public String path() {
        return "/theme-matrix";
    }

    @Override
    public List<Column> columns() {
        Stream<Column> country = Table.COUNTRIES.columns().stream()
                .filter(column -> COUNTRY.contains(column.name()))
                .map(column -> new Column(
                        column.name(),
                        column.type(),
                        column.values(),
                        column.nullable(),
                        column.unit(),
                        column.description(),
                        row -> column.value(((Row) row).country())));
        return Stream.concat(country, Arrays.stream(Theme.values()).map(this::column))
                .toList();
    }

    private Column column(Theme theme) {
        return new Column(
                theme.code(),
                cells.type,
                cells.values,
                false,
                Optional.empty(),
                "Rating in " + theme.en() + " (" + theme.ja() + ")",
                row -> cells.cell.apply(((Row) row).ratings().get(theme.ordinal())));
    }

    @Override
    public List<Row> rows(Snapshot snapshot) {
        return snapshot.reports().stream().map(ThemeMatrix::row).toList();
    }

    /** A row matches by the texts of the country itself, as in {@code /countries}. */
    @Override
    public List<Row> matching(String q, Snapshot snapshot, TextSearch search) {
        return Table.COUNTRIES.matching(q, snapshot, search).stream()
                .map(country -> row(snapshot.findReport(country.country()).orElseThrow()))
                .toList();
    }

    private static Row row(LoadedReport report) {
        return new Row(report.rows().country(), report.rows().themeRatings());
    }
}
