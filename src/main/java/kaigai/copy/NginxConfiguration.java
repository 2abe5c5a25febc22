package kaigai.copy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;

/** Writes how nginx serves a copy as the service would: paths, media types, headers, problems. */
final class NginxConfiguration {

    /** What nginx says by itself, or the configuration for each answer on its own. */
    private static final Set<String> OF_ONE_ANSWER = Set.of(
            "cache-control",
            "connection",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-location",
            "content-security-policy",
            "content-type",
            "date",
            "etag",
            "last-modified",
            "link",
            "transfer-encoding",
            "vary");

    private static final String POLICY = "Content-Security-Policy";

    private final String release;
    private final Path folder;
    private final List<CopiedAnswer> answers;

    NginxConfiguration(String release, Path folder, List<CopiedAnswer> answers) {
        this.release = release;
        this.folder = folder;
        this.answers = answers;
    }

    /**
     * The configuration.
     *
     * @param any headers of an answer, of which those that don't depend on it are added to all
     * @param pinned headers of an answer whose URL names the release
     * @param page headers of a page
     * @param options the answer to {@code OPTIONS}
     */
    String text(HttpHeaders any, HttpHeaders pinned, HttpHeaders page, HttpResponse<?> options) throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("release", release);
        values.put("folder", folder.toAbsolutePath().normalize().toString().replace('\\', '/'));
        String current = any.firstValue("Cache-Control").orElseThrow();
        values.put("current", current);
        values.put("lifetimes", distinct(answer -> exception(answer, "Cache-Control", current), "\n"));
        values.put("lasting", pinned.firstValue("Cache-Control").orElseThrow());
        values.put("policy", any.firstValue(POLICY).orElseThrow());
        values.put("page_policy", page.firstValue(POLICY).orElseThrow());
        values.put("formats", distinct(answer -> answer.isChosen() ? answer.extension() : "", "|"));
        values.put("own_locations", distinct(NginxConfiguration::ownLocation, "\n"));
        values.put("candidates", "$uri$kaigai_wanted " + distinct(NginxConfiguration::candidate, " "));
        values.put("types", distinct(NginxConfiguration::type, "\n"));
        values.put("locations", distinct(answer -> exception(answer, "Content-Location", location(answer)), "\n"));
        values.put("downloads", distinct(answer -> exception(answer, "Content-Disposition", download(answer)), "\n"));
        values.put("headers", headers("  ", any, " always"));
        values.put("options", headers("      ", options.headers(), ""));
        values.put("options_status", Integer.toString(options.statusCode()));
        return new StringSubstitutor(values, "{{", "}}").replace(resource("nginx.conf"));
    }

    /** A file that lies beside this class. */
    static String resource(String name) throws IOException {
        try (InputStream resource = NginxConfiguration.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What there is to say of the answers, once each. */
    private String distinct(Function<CopiedAnswer, String> said, String separator) {
        return answers.stream()
                .map(said)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(separator));
    }

    /** A path with a dot is its file's name, too. */
    private static boolean hasOwnLocation(CopiedAnswer answer) {
        return answer.path().contains(".");
    }

    private static String ownLocation(CopiedAnswer answer) {
        return hasOwnLocation(answer)
                ? """
                  location = %s {
                    set $kaigai_path $uri;
                    types { }
                    default_type %s;
                    try_files %s$kaigai_wanted =404;
                  }
                """.formatted(
                        answer.path(), quoted(answer.mediaType()), answer.file().substring("files".length()))
                : "";
    }

    private static String type(CopiedAnswer answer) {
        return hasOwnLocation(answer) ? "" : line("    ", answer.mediaType(), answer.extension());
    }

    private static String candidate(CopiedAnswer answer) {
        return answer.isChosen() || hasOwnLocation(answer) ? "" : "$uri$kaigai_wanted." + answer.extension();
    }

    private String location(CopiedAnswer answer) {
        return answer.url() + (answer.isChosen() ? "&" : "?") + "release=" + release;
    }

    private String download(CopiedAnswer answer) {
        String name = "kaigai" + answer.path().replace('/', '-') + "-" + release + "." + answer.extension();
        return answer.isChosen() ? "attachment; filename=\"" + name + "\"" : "";
    }

    /** Nothing where the header is what the configuration makes of the URL by itself. */
    private static String exception(CopiedAnswer answer, String header, String usual) {
        String value = answer.headers().getOrDefault(header, "");
        String wanted = answer.isChosen() ? "." + answer.extension() : "";
        return value.equals(usual) ? "" : line("  ", "yes " + answer.path() + wanted, quoted(value));
    }

    private static String headers(String indent, HttpHeaders headers, String when) {
        return headers.map().entrySet().stream()
                .filter(header -> !header.getKey().startsWith(":") && !OF_ONE_ANSWER.contains(header.getKey()))
                .flatMap(header -> header.getValue().stream()
                        .map(value -> "%sadd_header %s %s%s;".formatted(indent, header.getKey(), quoted(value), when)))
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(String value) {
        return value.contains("\"") ? "'" + value + "'" : '"' + value + '"';
    }

    private static String line(String indent, String key, String value) {
        return "%s\"%s\" %s;".formatted(indent, key, value);
    }
}
