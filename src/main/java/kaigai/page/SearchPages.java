package kaigai.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaigai.api.PageAnswer;
import kaigai.api.ReleaseSelector;
import kaigai.api.RequestedRelease;
import kaigai.api.SearchAnswer;
import kaigai.api.SearchResource;
import kaigai.http.CanonicalUrl;
import kaigai.http.Language;
import kaigai.page.SearchPage.Choice;
import kaigai.page.SearchPage.Facet;
import kaigai.page.SearchPage.Filter;
import kaigai.page.SearchPage.Hit;
import kaigai.search.FacetsView.Count;
import kaigai.search.HitView;

/** Searches as the API does, and makes pages of what it answers. */
@ApplicationScoped
class SearchPages {

    private static final int HITS_A_PAGE = 20;

    private final ReleaseSelector releases;
    private final SearchResource api;
    private final PageMaker pages;

    SearchPages(ReleaseSelector releases, SearchResource api, PageMaker pages) {
        this.releases = releases;
        this.api = api;
        this.pages = pages;
    }

    /** The page for a request with these parameters. */
    PageAnswer of(Language language, Map<String, List<String>> given) {
        SearchQuery query = SearchQuery.of(given);
        RequestedRelease requested = releases.get(query.one(SearchQuery.RELEASE));
        if (query.one(SearchQuery.WORDS) == null) {
            return pages.page(
                    requested,
                    language,
                    CanonicalUrl.of("/search"),
                    frame -> Templates.search(frame, SearchPage.EMPTY));
        }
        SearchAnswer answer = api.search(
                query.one(SearchQuery.WORDS),
                query.all(SearchQuery.COUNTRY),
                query.all(SearchQuery.THEME),
                List.of(),
                query.all(SearchQuery.TABLE),
                String.valueOf(HITS_A_PAGE),
                query.one(SearchQuery.OFFSET),
                requested.id());
        return pages.page(
                requested, language, query.place(), frame -> Templates.search(frame, page(frame, query, answer)));
    }

    private static SearchPage page(Frame frame, SearchQuery query, SearchAnswer answer) {
        String offset = query.one(SearchQuery.OFFSET);
        long before = offset == null ? 0 : Long.parseLong(offset);
        long after = before + answer.data().size();
        long total = answer.meta().total();
        return new SearchPage(
                query.one(SearchQuery.WORDS),
                total,
                before + 1,
                after,
                answer.data().stream()
                        .map(hit -> new Hit(hit, path(frame, hit)))
                        .toList(),
                facets(frame, query, answer),
                SearchQuery.FILTERS.stream()
                        .flatMap(filter -> filters(frame, query, filter, answer))
                        .toList(),
                before == 0 ? null : frame.page(query.from(Math.max(0, before - HITS_A_PAGE))),
                after < total ? frame.page(query.from(after)) : null);
    }

    private static String path(Frame frame, HitView hit) {
        if (hit.country() == null) {
            return frame.theme(hit.theme());
        }
        String country = frame.country(hit.country());
        return switch (hit.table()) {
            case "countries" -> country;
            case "theme-ratings" -> country + "#" + hit.theme();
            default -> country + "#" + hit.table() + "-" + hit.position();
        };
    }

    /** Without what it is narrowed down to already, and without what leaves no choice. */
    private static List<Facet> facets(Frame frame, SearchQuery query, SearchAnswer answer) {
        return SearchQuery.FILTERS.stream()
                .filter(filter -> query.all(filter).isEmpty())
                .map(filter -> new Facet("facet_" + filter, choices(frame, query, filter, answer)))
                .filter(facet -> facet.choices().size() > 1)
                .toList();
    }

    private static List<Choice> choices(Frame frame, SearchQuery query, String filter, SearchAnswer answer) {
        return counts(filter, answer)
                .filter(count -> count.value() != null)
                .map(count -> new Choice(
                        frame.say(count.labelJa(), count.labelEn()),
                        count.count(),
                        frame.page(query.narrowed(filter, count.value()))))
                .toList();
    }

    private static Stream<Filter> filters(Frame frame, SearchQuery query, String filter, SearchAnswer answer) {
        return query.all(filter).stream()
                .map(value -> new Filter(
                        filter,
                        value,
                        counts(filter, answer)
                                .filter(count -> value.equals(count.value()))
                                .map(count -> frame.say(count.labelJa(), count.labelEn()))
                                .findFirst()
                                .orElse(value),
                        frame.page(query.widened(filter, value))));
    }

    private static Stream<Count> counts(String filter, SearchAnswer answer) {
        return switch (filter) {
            case SearchQuery.COUNTRY -> answer.facets().country().stream();
            case SearchQuery.THEME -> answer.facets().theme().stream();
            default -> answer.facets().table().stream();
        };
    }
}
