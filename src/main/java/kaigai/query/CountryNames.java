package kaigai.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaigai.dataset.Release;

/** Finds countries and cities by their names. A release never changes, so its names are read once. */
@ApplicationScoped
public class CountryNames {

    private static final int RELEASES = 16;
    private static final String NAMES = "select row.view.country, row.view.isoAlpha2, row.view.isoAlpha3, row.view.kind"
            + " from Country row where row.report in (select report from Release r join r.reports report"
            + " where r.id = :release) order by row.view.country";

    @SuppressWarnings("this-escape") // nothing is read before somebody asks
    private final LoadingCache<String, Names> cache =
            Caffeine.newBuilder().maximumSize(RELEASES).build(this::read);

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

    @ReadsDatabase
    @Transactional
    Names read(String release) {
        List<Object[]> rows = Panache.getEntityManager()
                .createQuery(NAMES, Object[].class)
                .setParameter("release", release)
                .getResultList();
        if (rows.isEmpty() && Release.count("id", release) == 0) {
            throw new ReleaseMissingException(release);
        }
        Map<String, String> byName = new TreeMap<>();
        for (Object[] row : rows) {
            if (row[3].equals("country")) {
                byName.putIfAbsent(lower(row[1]), (String) row[0]);
                byName.putIfAbsent(lower(row[2]), (String) row[0]);
            }
        }
        for (Object[] row : rows) {
            byName.put((String) row[0], (String) row[0]);
        }
        return new Names(rows.stream().map(row -> (String) row[0]).toList(), byName);
    }

    private static String lower(Object code) {
        return ((String) code).toLowerCase(Locale.ROOT);
    }
}
