package kaigai.copy;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pages to copy, which the OpenAPI document doesn't tell of: all but the search, and what they are drawn with. */
final class CopiedPages {

    /** One of them. */
    static final String FRONT = "/pages/en";

    private static final List<String> LANGUAGES = List.of("/pages/ja", FRONT);
    private static final Pattern ASSET = Pattern.compile("\"(/pages/assets/[^\"]+)\"");

    private final ServiceClient service;

    CopiedPages(ServiceClient service) {
        this.service = service;
    }

    /** Their paths. */
    List<String> all() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>(assets());
        List<String> countries = service.names("/countries", "country");
        List<String> themes = service.names("/themes", "theme");
        for (String language : LANGUAGES) {
            paths.add(language);
            countries.forEach(country -> {
                paths.add(language + "/countries/" + country);
                paths.add(language + "/countries/" + country + "/source");
            });
            themes.forEach(theme -> paths.add(language + "/themes/" + theme));
        }
        return paths;
    }

    private List<String> assets() throws IOException, InterruptedException {
        return ASSET.matcher(service.get(FRONT, BodyHandlers.ofString()).body())
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .distinct()
                .toList();
    }
}
