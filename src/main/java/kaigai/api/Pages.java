package kaigai.api;

import java.util.LinkedHashMap;
import java.util.Map;
import kaigai.http.CanonicalUrl;

/**
 * The pages of a list by their relation to one of them (RFC 8288). They name the release, so that they fit together
 * whatever is published between two of them.
 */
final class Pages {

    private static final String OFFSET = "offset";

    private Pages() {}

    /**
     * The paths of {@code first}, {@code prev}, {@code next} and {@code last}, of the two in the middle those that are.
     */
    static Map<String, String> of(RequestedRelease requested, CanonicalUrl url, int limit, long offset, long total) {
        CanonicalUrl first = url.without(OFFSET);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first", requested.pinned(first));
        if (offset > 0) {
            pages.put("prev", requested.pinned(at(first, Math.max(0, offset - limit))));
        }
        if (offset + limit < total) {
            pages.put("next", requested.pinned(at(first, offset + limit)));
        }
        pages.put("last", requested.pinned(at(first, Math.max(0, total - 1) / limit * limit)));
        return pages;
    }

    private static CanonicalUrl at(CanonicalUrl first, long offset) {
        return offset == 0 ? first : first.with(OFFSET, String.valueOf(offset));
    }
}
