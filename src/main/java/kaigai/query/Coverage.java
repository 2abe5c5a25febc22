package kaigai.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kaigai.dataset.BudgetLineView;
import kaigai.dataset.CountryView;
import kaigai.release.Snapshot;
import kaigai.report.PlaceKind;

/**
 * What a release is about.
 *
 * @param places the countries and cities, by id
 * @param firstDay the first day that a dated figure, that is a budget, is for; empty where none is dated
 * @param lastDay the last such day
 */
public record Coverage(List<CoveredPlace> places, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {

    /**
     * A country or city that a release has a report on.
     *
     * @param id its id
     * @param ja its Japanese name
     * @param en its English name
     * @param isCity whether it is a city
     * @param isoAlpha2 the ISO 3166-1 alpha-2 code of the country that it is or lies in
     */
    public record CoveredPlace(String id, String ja, String en, boolean isCity, String isoAlpha2) {

        static CoveredPlace of(CountryView country) {
            return new CoveredPlace(
                    country.country(),
                    country.countryJa(),
                    country.countryEn(),
                    country.kind().equals(PlaceKind.CITY.code()),
                    country.isoAlpha2());
        }
    }

    /** What a release is about. */
    public static Coverage of(Snapshot snapshot) {
        List<CoveredPlace> places =
                snapshot.rows(CountryView.class).stream().map(CoveredPlace::of).toList();
        List<LocalDate> days = snapshot.rows(BudgetLineView.class).stream()
                .flatMap(line -> Stream.of(line.periodStart(), line.periodEnd()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty()
                ? new Coverage(places, Optional.empty(), Optional.empty())
                : new Coverage(places, Optional.of(days.get(0)), Optional.of(days.get(days.size() - 1)));
    }
}
