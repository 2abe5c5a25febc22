package kaigai.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.report.Coded;
import kaigai.report.Rating;
import kaigai.report.Theme;

/**
 * The ratings with a row a country and a column a theme, which is called by the theme's id.
 *
 * @param cells what the cells say of a rating
 */
public record ThemeMatrix(Cells cells) implements Tabular {

    /** What the cells of the matrix say of a rating, each by the column of the theme ratings that says it. */
    public enum Cells {
        /** ★, ○ or －. */
        MARK("rating_mark", ColumnType.TEXT, Arrays.stream(Rating.values()).map(Rating::mark)),
        /** 0 to 2. */
        RANK("rating_rank", ColumnType.INTEGER, Stream.of()),
        /** The label in Japanese. */
        LABEL_JA("rating_ja", ColumnType.TEXT, Arrays.stream(Rating.values()).map(Coded::ja)),
        /** The label in English. */
        LABEL_EN("rating_en", ColumnType.TEXT, Arrays.stream(Rating.values()).map(Coded::en));

        private final String column;
        private final ColumnType type;
        private final List<String> values;

        Cells(String column, ColumnType type, Stream<String> values) {
            this.column = column;
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
        Stream<Column> country =
                Table.THEME_RATINGS.columns().stream().filter(column -> COUNTRY.contains(column.name()));
        Stream<Column> themes = Arrays.stream(Theme.values()).map(this::column);
        return Stream.concat(country, themes).toList();
    }

    private Column column(Theme theme) {
        return new Column(
                theme.code(),
                cells.type,
                cells.type == ColumnType.INTEGER ? Integer.class : String.class,
                cells.values,
                false,
                Optional.empty(),
                "Rating in " + theme.en() + " (" + theme.ja() + ")");
    }

    @Override
    public List<String> order() {
        return List.of("country");
    }

    @Override
    public String from() {
        String themes = Arrays.stream(Theme.values())
                .map(theme -> "max(%s) FILTER (WHERE theme = '%s') AS \"%s\""
                        .formatted(cells.column, theme.code(), theme.code()))
                .collect(Collectors.joining(", "));
        return "(SELECT report_id, country, country_ja, country_en, " + themes
                + " FROM theme_rating WHERE report_id IN (SELECT report_id FROM reports)"
                + " GROUP BY report_id, country, country_ja, country_en)";
    }

    @Override
    public Optional<String> searchedAs() {
        return Optional.of("countries");
    }
}
