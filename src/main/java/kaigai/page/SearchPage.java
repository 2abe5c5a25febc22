package kaigai.page;

import java.util.List;
import kaigai.search.HitView;

/**
 * What a search found.
 *
 * @param q what was searched for; empty where nothing was
 * @param total how many hits there are
 * @param first the number of the first hit on this page
 * @param last the number of the last one
 * @param hits the hits on this page
 * @param facets what to narrow the search down to
 * @param filters what it is narrowed down to
 * @param previous path of the page before; null where there is none
 * @param next path of the page after; null where there is none
 */
public record SearchPage(
        String q,
        long total,
        long first,
        long last,
        List<Hit> hits,
        List<Facet> facets,
        List<Filter> filters,
        String previous,
        String next) {

    static final SearchPage EMPTY = new SearchPage("", 0, 0, 0, List.of(), List.of(), List.of(), null, null);

    /** A hit and the place on a page that shows it. */
    public record Hit(HitView hit, String path) {}

    /**
     * What to narrow a search down to.
     *
     * @param message key of the message that names it
     * @param choices its values
     */
    public record Facet(String message, List<Choice> choices) {}

    /** A value, and how many hits have it. */
    public record Choice(String label, long count, String path) {}

    /**
     * A value that a search is narrowed down to.
     *
     * @param name the parameter
     * @param value the parameter's value
     * @param label what the value is called
     * @param without path of the search without it
     */
    public record Filter(String name, String value, String label, String without) {}
}
