package kaigai.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many hits there are
 * @param hits those that were asked for, the best first
 * @param facets how many there are of what
 */
public record SearchResult(int total, List<HitView> hits, FacetsView facets) {}
