package kaigai.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The countries of ISO 3166-1 with their names in CLDR. The names are a file of the project and not the running JDK's
 * own, since JDKs differ (Turkey became Türkiye) and the same reports must make the same release on any of them.
 */
final class Countries {

    private static final List<Country> ALL = load();

    private Countries() {}

    /** A country's ISO 3166-1 codes and its names. */
    record Country(String alpha2, String alpha3, String ja, String en) {}

    static List<Country> all() {
        return ALL;
    }

    static Optional<Country> withJapaneseName(String name) {
        String wanted = JapaneseText.key(name);
        return ALL.stream()
                .filter(country -> JapaneseText.key(country.ja).equals(wanted))
                .findFirst();
    }

    static Optional<Country> withAlpha2(String code) {
        return ALL.stream()
                .filter(country -> country.alpha2.equalsIgnoreCase(code))
                .findFirst();
    }

    /** The country that an id stands for: by its English name in lower case, or by one of its codes. */
    static Optional<Country> withId(String id) {
        return ALL.stream()
                .filter(country -> List.of(Place.slug(country.en), country.alpha2, country.alpha3).stream()
                        .anyMatch(id::equalsIgnoreCase))
                .findFirst();
    }

    private static List<Country> load() {
        var resource = Objects.requireNonNull(Countries.class.getResourceAsStream("/countries.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Country(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
