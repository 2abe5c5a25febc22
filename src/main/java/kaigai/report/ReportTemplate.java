package kaigai.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** A report without content, in which a curator fills in what a source says. */
public final class ReportTemplate {

    private static final String RESOURCE = "/report-template.md";

    private ReportTemplate() {}

    /**
     * The template for a report on a place.
     *
     * @param place a country's id, English or Japanese name or ISO 3166-1 code; anything else is the name of a city, of
     *     which the curator has to add what the reader doesn't know
     */
    public static String of(String place) {
        Optional<Countries.Country> country =
                Countries.withJapaneseName(place).or(() -> Countries.withId(Place.slug(place)));
        return country.map(known -> filled("", known.ja(), """
                        国名	%s
                        首都	－
                        元首	－
                        政体	－""".formatted(known.ja())))
                .orElseGet(() -> filled("""
                        ---
                        name_en: %s
                        iso_alpha2:
                        ---
                        """.formatted(isEnglish(place) ? place : ""), place, """
                        都市名	%s
                        国名	－
                        首長	－""".formatted(place)));
    }

    private static boolean isEnglish(String place) {
        return !Place.slug(place).isEmpty();
    }

    private static String filled(String frontMatter, String name, String facts) {
        return frontMatter + skeleton().replace("{name}", name).replace("{facts}", facts);
    }

    private static String skeleton() {
        try (InputStream resource =
                Objects.requireNonNull(ReportTemplate.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
