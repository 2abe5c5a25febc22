package kaigai.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import kaigai.http.ContentCoding;
import kaigai.http.Language;

/**
 * Names what a request asks for, so that requests which ask for the same have the same key.
 *
 * @param publication the number of the publication in force, which settles the current release
 * @param coding how the body is coded
 * @param chosen what the request chooses by its headers; nothing where it takes anything, or the URL names the format.
 *     For a page, the language and the service's address too
 * @param url the URL with its parameters sorted by name
 */
public record CacheKey(long publication, ContentCoding coding, String chosen, String url) {

    private static final int LONGEST_URL = 1000;
    private static final int LONGEST_ACCEPT = 200;
    private static final String ANYTHING = "";
    private static final String PAGES = "/pages/";

    /** The key of a request; empty where it asks for nothing that is kept. */
    static Optional<CacheKey> of(HttpServerRequest request, long publication) {
        String url = request.uri();
        MultiMap headers = request.headers();
        if (request.version() == null || !isNamed(request.method(), url, headers)) {
            return Optional.empty();
        }
        return Optional.of(new CacheKey(publication, coding(headers), chosen(request), sorted(url)));
    }

    /** The key of a request for JSON at a URL, which says in its headers no more than the coding that it accepts. */
    public static CacheKey ofJson(long publication, ContentCoding coding, String url) {
        return new CacheKey(publication, coding, ANYTHING, sorted(url));
    }

    /** Whether it is that of a page, which has the service's address in it. */
    public boolean isPage() {
        return isPage(url);
    }

    /** Whether its URL and these headers say whole what it asks for, and in little room. */
    private static boolean isNamed(HttpMethod method, String url, MultiMap headers) {
        boolean read = method == HttpMethod.GET || method == HttpMethod.HEAD;
        return read
                && url.length() <= LONGEST_URL
                && !isRepeated(HttpHeaders.HOST, headers)
                && !isRepeated(HttpHeaders.ACCEPT, headers)
                && accept(headers).length() <= LONGEST_ACCEPT;
    }

    private static boolean isRepeated(CharSequence header, MultiMap headers) {
        return headers.getAll(header).size() > 1;
    }

    private static String accept(MultiMap headers) {
        String accept = headers.get(HttpHeaders.ACCEPT);
        return accept == null ? ANYTHING : accept;
    }

    private static ContentCoding coding(MultiMap headers) {
        return ContentCoding.of(headers.get(HttpHeaders.ACCEPT_ENCODING));
    }

    private static String chosen(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return isPage(request.uri())
                ? String.join(
                        " ",
                        accept(headers),
                        Language.of(headers.get(HttpHeaders.ACCEPT_LANGUAGE)).tag(),
                        request.scheme() + "://" + request.authority())
                : accepted(headers, request.uri());
    }

    private static boolean isPage(String url) {
        return url.equals("/") || url.startsWith("/?") || url.startsWith(PAGES);
    }

    private static String accepted(MultiMap headers, String url) {
        String accept = accept(headers);
        boolean anything = accept.isEmpty() || accept.equals("*/*") || accept.equals("application/json");
        return anything || url.contains("format=") ? ANYTHING : accept;
    }

    /** The order of different parameters means nothing; that of the values of one of them may, as in {@code sort}. */
    private static String sorted(String url) {
        int query = url.indexOf('?');
        if (query < 0 || url.indexOf('&', query) < 0) {
            return url;
        }
        String[] parameters = url.substring(query + 1).split("&");
        Arrays.sort(parameters, Comparator.comparing(parameter -> parameter.split("=", 2)[0]));
        return url.substring(0, query + 1) + String.join("&", parameters);
    }

    /** About how many bytes of memory it takes. */
    int weight() {
        return chosen.length() + 2 * url.length();
    }
}
