package kaigai.search;

import java.util.List;

/**
 * What is searched for. Within a filter one of the values will do, all filters must be met, and an empty one filters
 * nothing.
 *
 * @param words folded words, all of which a row must have
 * @param countries ids of countries
 * @param tables tables, as in their paths
 * @param themes codes of themes
 * @param kinds codes of kinds
 * @param limit how many hits to give at most
 * @param offset how many hits to pass over
 */
public record SearchRequest(
        List<String> words,
        List<String> countries,
        List<String> tables,
        List<String> themes,
        List<String> kinds,
        int limit,
        int offset) {}
