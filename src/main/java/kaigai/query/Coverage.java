package kaigai.query;

import java.util.List;
import kaigai.dataset.CountryView;
import kaigai.release.Snapshot;
import kaigai.report.PlaceKind;

/**
 * What a release is about.
 *
 * @param places the countries and cities, by id
 */
public record Coverage(List<CoveredPlace> places) {

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
        return new Coverage(
                snapshot.rows(CountryView.class).stream().map(CoveredPlace::of).toList());
    }
}
