package kaigai.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.query.Coverage.CoveredPlace;
import kaigai.query.ThemeView;
import kaigai.query.ThemeView.RatedCountry;

/**
 * The ratings as a picture: countries and cities down, themes across.
 *
 * @param themes the themes in the reports' order
 * @param groups the countries, and then the cities; a group without any is left out
 */
public record Matrix(List<ThemeView> themes, List<Group> groups) {

    /**
     * Countries, or cities.
     *
     * @param isOfCities whether they are cities
     * @param rows a row each, by id
     */
    public record Group(boolean isOfCities, List<Row> rows) {}

    /** The ratings of a country or city, in the order of the themes. */
    public record Row(CoveredPlace place, List<Cell> cells) {}

    /** The rating of a country or city in a theme. */
    public record Cell(ThemeView theme, RatedCountry rated) {}

    static Matrix of(List<CoveredPlace> places, List<ThemeView> themes) {
        List<Map<String, RatedCountry>> ratings = themes.stream()
                .map(theme ->
                        theme.ratings().stream().collect(Collectors.toMap(RatedCountry::country, Function.identity())))
                .toList();
        Function<CoveredPlace, Row> row = place -> new Row(
                place,
                Stream.iterate(0, i -> i + 1)
                        .limit(themes.size())
                        .map(i -> new Cell(themes.get(i), ratings.get(i).get(place.id())))
                        .toList());
        Function<Boolean, Group> group = cities -> new Group(
                cities,
                places.stream()
                        .filter(place -> place.isCity() == cities)
                        .map(row)
                        .toList());
        return new Matrix(
                themes,
                Stream.of(false, true)
                        .map(group)
                        .filter(found -> !found.rows().isEmpty())
                        .toList());
    }
}
