package kaigai.command;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** URLs of every path in the OpenAPI document, and of the pages. All of them are answered from the current release. */
final class DocumentedUrls {

    private static final List<String> COUNTRIES = List.of("denmark", "DK", "estonia", "barcelona", "KOR", "FRA");
    private static final List<String> THEMES = List.of("cybersecurity", "smart-city", "digital-budget", "talent");
    private static final List<String> WORDS = List.of(
            "%E9%9B%BB%E5%AD%90", "%E3%81%AE", "digital", "MitID", "2022", "%E3%83%87%E3%82%B8%E3%82%BF%E3%83%AB");
    private static final List<String> FORMATS = List.of("json", "json", "json", "csv", "ndjson", "xlsx");

    private static final Map<String, IntFunction<String>> BY_PATH = new TreeMap<>(Map.ofEntries(
            entry("/", number -> "/"),
            entry("/budget-lines", number -> table("/budget-lines", number)),
            entry("/countries", number -> table("/countries", number)),
            entry("/countries/{id}", DocumentedUrls::country),
            entry("/countries/{id}/budget-lines", number -> table(country(number) + "/budget-lines", number)),
            entry("/countries/{id}/findings", number -> table(country(number) + "/findings", number)),
            entry("/countries/{id}/initiatives", number -> table(country(number) + "/initiatives", number)),
            entry("/countries/{id}/organisations", number -> table(country(number) + "/organisations", number)),
            entry("/countries/{id}/source", number -> country(number) + "/source?lines=1-" + (1 + number % 50)),
            entry("/countries/{id}/themes", number -> country(number) + "/themes"),
            entry("/countries/{id}/themes/{theme}", number -> country(number) + "/themes/" + pick(THEMES, number)),
            entry("/datapackage.json", number -> "/datapackage.json"),
            entry("/dataset", number -> "/dataset"),
            entry("/download", number -> "/download"),
            entry("/findings", number -> table("/findings", number)),
            entry("/initiatives", number -> table("/initiatives", number)),
            entry("/organisations", number -> table("/organisations", number)),
            entry("/releases", number -> "/releases"),
            entry("/releases/{release}", number -> "/releases/{release}"),
            entry("/releases/{release}/changes", number -> "/releases/{release}/changes"),
            entry("/search", number -> "/search?q=" + pick(WORDS, number) + "&offset=" + number % 1000),
            entry("/theme-matrix", number -> table("/theme-matrix", number)),
            entry("/theme-ratings", number -> table("/theme-ratings", number)),
            entry("/themes", number -> "/themes"),
            entry("/themes/{theme}", number -> "/themes/" + pick(THEMES, number)),
            entry("pages", number -> "/pages/" + (number % 2 == 0 ? "ja" : "en")),
            entry("page of a country", number -> "/pages/en" + country(number)),
            entry("page of a theme", number -> "/pages/ja/themes/" + pick(THEMES, number)),
            entry("page of the search", number -> "/pages/ja/search?q=" + pick(WORDS, number) + "+" + number)));
    private static final List<IntFunction<String>> ALL = List.copyOf(BY_PATH.values());

    private DocumentedUrls() {}

    /** The paths of the OpenAPI document that are covered, and names of pages. */
    static Set<String> paths() {
        return BY_PATH.keySet();
    }

    /**
     * The URL with a number; every other one repeats one of the first.
     *
     * @param release the current release's id
     */
    static String url(int number, String release) {
        int variant = number / ALL.size();
        return pick(ALL, number)
                .apply(variant % 2 == 0 ? variant : variant % 20)
                .replace("{release}", release);
    }

    private static String country(int number) {
        return "/countries/" + pick(COUNTRIES, number);
    }

    private static String table(String path, int number) {
        return path + "?format=" + pick(FORMATS, number) + "&" + page(number);
    }

    private static String page(int number) {
        return "limit=" + (1 + number % 5000) + "&offset=" + number % 3;
    }

    private static <T> T pick(List<T> some, int number) {
        return some.get(number % some.size());
    }
}
