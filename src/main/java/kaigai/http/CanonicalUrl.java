package kaigai.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A path with its query parameters in a fixed order, so that what is the same has the same URL.
 *
 * @param path the path
 * @param parameters the parameters and their values, not yet encoded
 */
public record CanonicalUrl(String path, Map<String, List<String>> parameters) {

    /** A path without parameters. */
    public static CanonicalUrl of(String path) {
        return new CanonicalUrl(path, Map.of());
    }

    /** The URL with a parameter set, behind the others if it is new. */
    public CanonicalUrl with(String name, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.put(name, List.of(value));
        return new CanonicalUrl(path, all);
    }

    /** The URL with parameters behind its own. */
    public CanonicalUrl with(Map<String, List<String>> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.putAll(more);
        return new CanonicalUrl(path, all);
    }

    /** The URL without a parameter. */
    public CanonicalUrl without(String name) {
        Map<String, List<String>> others = new LinkedHashMap<>(parameters);
        others.remove(name);
        return new CanonicalUrl(path, others);
    }

    /** The URL, relative to the service's address. Commas, which part names in a list, stay readable. */
    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> parameter.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
