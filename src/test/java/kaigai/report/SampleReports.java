package kaigai.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Report texts to test with: the real one, and ones made up to show what else the format allows. */
public final class SampleReports {

    private SampleReports() {}

    /** The real report on Denmark. */
    public static String denmark() {
        return resource("/reports/denmark.md");
    }

    /** A city with front matter, without organisations and budget, and with a section over three pages. */
    public static String city() {
        return resource("/reports-made-up/barcelona.md");
    }

    /** A report made up by somebody who knew the format and not the reader. */
    public static String madeUp(String name) {
        return resource("/reports-made-up/" + name + ".md");
    }

    /** A report as a converter writes it, and the same as it should be: {@code korea} and {@code korea-marker}. */
    static String converted(String name) {
        return resource("/reports-converted/" + name + ".md");
    }

    /** The names of the reports that were made up. */
    public static List<String> madeUpNames() {
        return List.of("barcelona", "estonia", "france", "korea", "newyork", "singapore");
    }

    /** The city that lacks front matter, with some. */
    public static String newYork() {
        return "---\nname_en: New York\niso_alpha2: US\n---\n" + madeUp("newyork");
    }

    /** All texts that can be read: the real one and the made-up ones. */
    static List<String> all() {
        return List.of(
                denmark(),
                city(),
                madeUp("estonia"),
                madeUp("france"),
                madeUp("korea"),
                newYork(),
                madeUp("singapore"));
    }

    private static String resource(String name) {
        try (var resource = Objects.requireNonNull(SampleReports.class.getResourceAsStream(name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
