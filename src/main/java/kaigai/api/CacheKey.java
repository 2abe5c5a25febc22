package kaigai.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Names what a request asks for, so that requests which ask for the same have the same key.
 *
 * @param publication the number of the publication in force, which settles the current release
 * @param coding how the body is coded
 * @param chosen what the request chooses by its headers; nothing where it takes anything, or the URL names the format.
 *     For a page, the language and the service's address too
 * @param url the URL with sorted parameters
 */
record CacheKey(long publication, ContentCoding coding, String chosen, String url) {

    private static final int LONGEST_URL = 1000;
    private static final int LONGEST_ACCEPT = 200;
    private static final String ANYTHING = "";
    private static final String PAGES = "/pages/";

    /** The key of a request; empty where it asks for nothing that is kept. */
    static Optional<CacheKey> of(HttpServerRequest request, long publication) {
        String url = request.uri();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean read = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        boolean tooLong = url.length() > LONGEST_URL || accept != null && accept.length() > LONGEST_ACCEPT;
        boolean ambiguous = isRepeated(HttpHeaders.HOST, request) || isRepeated(HttpHeaders.ACCEPT, request);
        if (!read || tooLong || ambiguous) {
            return Optional.empty();
        }
        ContentCoding coding = ContentCoding.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        return Optional.of(new CacheKey(publication, coding, chosen(request, accept), sorted(url)));
    }

    /** The key of an answer at its canonical URL, which names any format of the API but JSON. */
    CacheKey at(Representation answer) {
        return new CacheKey(
                publication, coding, answer.variant(), sorted(answer.links().self()));
    }

    /** The key of an answer in JSON at its canonical URL. */
    static CacheKey ofCanonical(long publication, ContentCoding coding, String canonicalUrl) {
        return new CacheKey(publication, coding, ANYTHING, sorted(canonicalUrl));
    }

    /** Whether it has all that such an answer depends on. A file may name the service's address, as a page does. */
    boolean decides(Representation answer) {
        return answer instanceof PageAnswer ? isPage(url) : !(answer instanceof FileAnswer);
    }

    private static String chosen(HttpServerRequest request, String accept) {
        return isPage(request.uri())
                ? PageAnswer.variant(
                        accept == null ? ANYTHING : accept,
                        Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                        request.scheme() + "://" + request.authority())
                : accepted(accept, request.uri());
    }

    private static boolean isPage(String url) {
        return url.equals("/") || url.startsWith("/?") || url.startsWith(PAGES);
    }

    private static boolean isRepeated(CharSequence header, HttpServerRequest request) {
        return request.headers().getAll(header).size() > 1;
    }

    private static String accepted(String accept, String url) {
        boolean anything = accept == null || accept.equals("*/*") || accept.equals("application/json");
        return anything || url.contains("format=") ? ANYTHING : accept;
    }

    private static String sorted(String url) {
        int query = url.indexOf('?');
        if (query < 0 || url.indexOf('&', query) < 0) {
            return url;
        }
        String[] parameters = url.substring(query + 1).split("&");
        Arrays.sort(parameters);
        return url.substring(0, query + 1) + String.join("&", parameters);
    }

    /** About how many bytes of memory it takes. */
    int weight() {
        return chosen.length() + 2 * url.length();
    }
}
