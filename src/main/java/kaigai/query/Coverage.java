package kaigai.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
    public record CoveredPlace(String id, String ja, String en, boolean isCity, String isoAlpha2) {}
}
