package kaigai.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The country or city that a report is on.
 *
 * @param kind whether it is a country or a city
 * @param id the slug that stands for it in URLs and in every table: {@code denmark}
 * @param ja its Japanese name as the report gives it
 * @param en its English name
 * @param isoAlpha2 the ISO 3166-1 alpha-2 code of the country that it is or lies in
 * @param isoAlpha3 the same country's alpha-3 code
 */
public record Place(PlaceKind kind, String id, String ja, String en, String isoAlpha2, String isoAlpha3) {

    /** What is asked of an id, in words. */
    static final String ID_FORM = "at most 60 lower-case letters, digits and hyphens, such as `barcelona`, but neither"
            + " two or three letters alone nor another country's name";

    /**
     * An id is part of file names. Two or three letters are left to ISO 3166-1 codes, which stand for a country too.
     */
    private static final Pattern ID = Pattern.compile("(?=.{1,60}$)(?![a-z]{2,3}$)[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Who the report is on: what its front matter says, and for the rest CLDR by the Japanese name.
     *
     * @param name the name in the page headings
     * @param isCity whether the basic facts name a city
     * @return empty where neither knows it
     */
    static Optional<Place> of(String name, boolean isCity, FrontMatter said) {
        Optional<Countries.Country> known =
                said.isoAlpha2() == null ? Countries.withJapaneseName(name) : Countries.withAlpha2(said.isoAlpha2());
        String english = said.nameEn() != null
                ? said.nameEn()
                : isCity ? null : known.map(Countries.Country::en).orElse(null);
        if (known.isEmpty() || english == null) {
            return Optional.empty();
        }
        String id = said.id() == null ? slug(english) : said.id();
        PlaceKind kind = isCity ? PlaceKind.CITY : PlaceKind.COUNTRY;
        return Optional.of(new Place(
                kind, id, name, english, known.get().alpha2(), known.get().alpha3()));
    }

    /** Whether a text has the form of an id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether it may be called by its id: an id made from a name may lack the form, or be another country's. */
    boolean hasValidId() {
        return isId(id)
                && Countries.all().stream()
                        .filter(country -> slug(country.en()).equals(id))
                        .allMatch(country ->
                                kind == PlaceKind.COUNTRY && country.alpha2().equals(isoAlpha2));
    }

    /** The keys that the front matter lacks for a place that isn't known without them. */
    static String missing(String name, boolean isCity, FrontMatter said) {
        boolean countryIsKnown =
                said.isoAlpha2() != null || Countries.withJapaneseName(name).isPresent();
        List<String> keys = new ArrayList<>();
        if (said.nameEn() == null && (isCity || !countryIsKnown)) {
            keys.add("`name_en:`");
        }
        if (!countryIsKnown) {
            keys.add("`iso_alpha2:`");
        }
        return String.join(" and ", keys);
    }

    static String slug(String english) {
        return Normalizer.normalize(english, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
