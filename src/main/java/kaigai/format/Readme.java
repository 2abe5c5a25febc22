package kaigai.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import kaigai.query.Coverage;

/** Tells people in Japanese and English what the files of a release are, and how to read and cite them. */
final class Readme {

    private static final String TEMPLATE = template();

    private Readme() {}

    static String of(String release, Coverage coverage) {
        String places = coverage.places().stream()
                .map(place -> "  %s  %s / %s".formatted(place.id(), place.ja(), place.en()))
                .collect(Collectors.joining("\n"));
        return TEMPLATE.replace("{title_ja}", About.TITLE_JA)
                .replace("{title_en}", About.TITLE_EN)
                .replace("{description_ja}", About.DESCRIPTION_JA)
                .replace("{description_en}", About.DESCRIPTION_EN)
                .replace("{source}", About.SOURCE)
                .replace("{licence}", About.LICENCE)
                .replace("{citation}", About.citation(release))
                .replace("{release}", release)
                .replace("{places}", places);
    }

    private static String template() {
        try (InputStream resource = Readme.class.getResourceAsStream("/release-readme.txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
