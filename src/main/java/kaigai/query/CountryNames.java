package kaigai.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaigai.dataset.CountryView;
import kaigai.release.LoadedReport;
import kaigai.release.Snapshot;
import kaigai.report.PlaceKind;

/** Finds the countries and cities of a release by their names. */
public final class CountryNames {

    private static final LoadingCache<Snapshot, CountryNames> OF_SNAPSHOTS =
            Caffeine.newBuilder().weakKeys().build(CountryNames::new);

    private final List<String> ids;
    private final Map<String, LoadedReport> byName = new HashMap<>();

    private CountryNames(Snapshot snapshot) {
        ids = snapshot.reports().stream().map(LoadedReport::country).toList();
        for (LoadedReport report : snapshot.reports()) {
            CountryView country = report.rows().country();
            byName.putIfAbsent(country.countryJa(), report);
            byName.putIfAbsent(country.countryEn().toLowerCase(Locale.ROOT), report);
            if (country.kind().equals(PlaceKind.COUNTRY.code())) {
                byName.putIfAbsent(country.isoAlpha2().toLowerCase(Locale.ROOT), report);
                byName.putIfAbsent(country.isoAlpha3().toLowerCase(Locale.ROOT), report);
            }
        }
        snapshot.reports().forEach(report -> byName.put(report.country(), report));
    }

    /**
     * The report on a country or city.
     *
     * @param name its id, its Japanese or English name, or the ISO 3166-1 alpha-2 or alpha-3 code of a country, in any
     *     case; a code never means a city
     * @throws UnknownNameException if the release has none
     */
    public static LoadedReport get(String name, Snapshot snapshot) {
        CountryNames names = OF_SNAPSHOTS.get(snapshot);
        return Optional.ofNullable(names.byName.get(name.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new UnknownNameException("country or city", name, names.ids));
    }

    /**
     * The ids of the countries and cities that a filter names.
     *
     * @param parameter the filter
     * @throws InvalidValueException if the release has no country or city of one of the names
     */
    public static List<String> ids(String parameter, List<String> names, Snapshot snapshot) {
        try {
            return names.stream()
                    .map(name -> get(name, snapshot).country())
                    .distinct()
                    .toList();
        } catch (UnknownNameException e) {
            throw new InvalidValueException(parameter, e);
        }
    }
}
