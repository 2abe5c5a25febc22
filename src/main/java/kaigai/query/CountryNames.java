package kaigai.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds countries and cities by their names. A release never changes, so its names are read once. */
@ApplicationScoped
public class CountryNames {

    private static final int RELEASES = 16;
    private static final String NAMES = """
            SELECT country, iso_alpha2, iso_alpha3, kind FROM country JOIN release_report USING (report_id)
            WHERE release = ? ORDER BY country""";

    private final StatementReader reader;
    private final LoadingCache<String, Names> cache =
            Caffeine.newBuilder().maximumSize(RELEASES).build(this::read);

    CountryNames(StatementReader reader) {
        this.reader = reader;
    }

    private record Names(List<String> ids, Map<String, String> byName) {}

    /**
     * The id of the country or city that goes by a name.
     *
     * @param name its id, or the ISO 3166-1 alpha-2 or alpha-3 code of a country, in any case; a code never means a
     *     city
     * @throws UnknownNameException if there is none in the release
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    public String id(String name, String release) {
        Names names = cache.get(release);
        return Optional.ofNullable(names.byName.get(name.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new UnknownNameException("country or city", name, names.ids));
    }

    /**
     * The ids of the countries and cities that a filter names.
     *
     * @param parameter the filter
     * @throws InvalidValueException if one of the names is that of none in the release
     */
    public List<String> ids(String parameter, List<String> names, String release) {
        try {
            return names.stream().map(name -> id(name, release)).distinct().toList();
        } catch (UnknownNameException e) {
            throw new InvalidValueException(parameter, e);
        }
    }

    /** The ids of all countries and cities, in order. */
    public List<String> ids(String release) {
        return cache.get(release).ids;
    }

    private Names read(String release) {
        List<String> ids = new ArrayList<>();
        Map<String, String> byName = new TreeMap<>();
        reader.read(NAMES, release, row -> {
            String id = row.getString(1);
            ids.add(id);
            if (row.getString(4).equals("country")) {
                byName.putIfAbsent(lower(row.getString(2)), id);
                byName.putIfAbsent(lower(row.getString(3)), id);
            }
        });
        ids.forEach(id -> byName.put(id, id));
        return new Names(List.copyOf(ids), byName);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
