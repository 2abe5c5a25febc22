package kaigai.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kaigai.dataset.CountryView;

/** Finds countries and cities. */
@ApplicationScoped
public class Countries {

    private static final String COUNTRY = "country";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{2,100}");

    private final Rows rows;

    Countries(Rows rows) {
        this.rows = rows;
    }

    /**
     * The country or city that goes by a name.
     *
     * @param name its id, or the ISO 3166-1 alpha-2 or alpha-3 code of a country, in any case; a code never means a
     *     city
     * @throws UnknownNameException if there is none in the release
     */
    @Transactional
    public CountryView named(String name, String release) {
        List<CountryView> found =
                NAME.matcher(name).matches() ? rows.where(Table.COUNTRIES, release, key(name)) : List.of();
        if (found.isEmpty()) {
            List<String> known = rows.all(Table.COUNTRIES, release).stream()
                    .map(CountryView::country)
                    .toList();
            throw new UnknownNameException("country or city", name, known);
        }
        return found.get(0);
    }

    private static Map<String, String> key(String name) {
        return switch (name.length()) {
            case 2 -> Map.of("isoAlpha2", name.toUpperCase(Locale.ROOT), "kind", COUNTRY);
            case 3 -> Map.of("isoAlpha3", name.toUpperCase(Locale.ROOT), "kind", COUNTRY);
            default -> Map.of(COUNTRY, name.toLowerCase(Locale.ROOT));
        };
    }
}
