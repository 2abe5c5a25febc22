package kaigai.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaigai.http.CanonicalUrl;
import kaigai.query.InvalidValueException;

/**
 * What a reader searches for. A form sends a parameter without a value where nothing is typed, which here is as good as
 * none.
 *
 * @param values the parameters with their values, in a fixed order
 */
record SearchQuery(Map<String, List<String>> values) {

    static final String WORDS = "q";
    static final String COUNTRY = "country";
    static final String THEME = "theme";
    static final String TABLE = "table";
    static final String OFFSET = "offset";
    static final String RELEASE = "release";

    /** By what a search is narrowed down. */
    static final List<String> FILTERS = List.of(COUNTRY, THEME, TABLE);

    private static final List<String> SINGLE = List.of(WORDS, OFFSET, RELEASE);
    private static final List<String> ALL = List.of(WORDS, COUNTRY, THEME, TABLE, OFFSET, RELEASE);

    /**
     * Understands a request's parameters.
     *
     * @throws InvalidValueException if there is one that the search doesn't know, or that has several values
     */
    static SearchQuery of(Map<String, List<String>> given) {
        given.keySet().stream().filter(name -> !ALL.contains(name)).findFirst().ifPresent(name -> {
            throw InvalidValueException.unknownParameter(name, ALL);
        });
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : ALL) {
            List<String> typed = given.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            if (typed.size() > 1 && SINGLE.contains(name)) {
                throw InvalidValueException.severalValues(name, typed);
            }
            if (!typed.isEmpty()) {
                values.put(name, typed);
            }
        }
        return new SearchQuery(values);
    }

    /** The one value of a parameter; null where it has none. */
    String one(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    /** The values of a parameter. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Where the page of it is, below the language; the release isn't a part of that. */
    CanonicalUrl place() {
        return without(RELEASE).url();
    }

    private CanonicalUrl url() {
        return new CanonicalUrl("/search", values);
    }

    /** The same from another hit on. */
    CanonicalUrl from(long offset) {
        return offset == 0
                ? without(OFFSET).place()
                : without(OFFSET).with(OFFSET, String.valueOf(offset)).place();
    }

    /** The same, from its first hit on, narrowed down to a value. */
    CanonicalUrl narrowed(String filter, String value) {
        return without(OFFSET).with(filter, value).place();
    }

    /** The same, from its first hit on, no longer narrowed down to a value. */
    CanonicalUrl widened(String filter, String value) {
        SearchQuery first = without(OFFSET);
        List<String> others =
                all(filter).stream().filter(other -> !other.equals(value)).toList();
        Map<String, List<String>> fewer = new LinkedHashMap<>(first.values);
        fewer.put(filter, others);
        return new SearchQuery(fewer).place();
    }

    private SearchQuery with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        List<String> all = new ArrayList<>(all(name));
        all.add(value);
        more.put(name, all);
        return new SearchQuery(more);
    }

    private SearchQuery without(String name) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new SearchQuery(fewer);
    }
}
