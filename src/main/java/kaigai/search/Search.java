package kaigai.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import kaigai.query.InvalidValueException;
import kaigai.query.TextSearch;
import kaigai.release.LoadedReport;
import kaigai.release.ReportIndexer;
import kaigai.release.Snapshot;
import kaigai.report.Coded;
import kaigai.search.SearchRow.Text;
import kaigai.search.SnapshotIndex.Location;
import kaigai.search.Synonyms.Term;

/**
 * Full-text search over the rows of a snapshot.
 *
 * <p>Reports that are loaded together share an index. The indexes are held by weak reference to the reports in them,
 * and what was put together for a snapshot by weak reference to the snapshot, so that nothing has to be given up by
 * hand.
 */
@ApplicationScoped
public class Search implements ReportIndexer, TextSearch {

    /** Reports per index: more need more memory while they are indexed, fewer make searches slower. */
    private static final int REPORTS_PER_INDEX = 100;

    private final Synonyms synonyms = Synonyms.load();
    private final Cache<LoadedReport, Location> locations =
            Caffeine.newBuilder().weakKeys().build();
    private final LoadingCache<Snapshot, SnapshotIndex> snapshots =
            Caffeine.newBuilder().weakKeys().build(snapshot -> new SnapshotIndex(snapshot, locations::getIfPresent));

    @Override
    public void index(List<LoadedReport> reports) {
        for (int first = 0; first < reports.size(); first += REPORTS_PER_INDEX) {
            indexTogether(reports.subList(first, Math.min(reports.size(), first + REPORTS_PER_INDEX)));
        }
    }

    private void indexTogether(List<LoadedReport> reports) {
        List<List<SearchRow>> rows = reports.stream()
                .map(report -> SearchRow.rows(report.rows()).map(SearchRow::of).toList())
                .toList();
        ReportIndex index = ReportIndex.of(rows);
        int document = 0;
        for (int i = 0; i < reports.size(); i++) {
            locations.put(reports.get(i), new Location(index, i, document));
            document += rows.get(i).size();
        }
    }

    /**
     * The rows in which all words stand, in any of their texts; the best first, then the themes, then by country and in
     * the report's order. Findings are not searched.
     *
     * @param pinned whether the paths of the hits name the release
     */
    public SearchResult find(SearchRequest request, Snapshot snapshot, boolean pinned) {
        List<Term> terms = synonyms.expand(request.words());
        SnapshotIndex index = snapshots.get(snapshot);
        Hits hits = new Hits(request, index);
        index.search(TermQueries.all(terms), hits);
        boolean english = SearchWords.areEnglish(request.words());
        List<HitView> page = hits.page(request.offset(), request.limit()).stream()
                .map(hit -> {
                    SearchRow row = SearchRow.of(index.row(hit.row()));
                    String path = pinned ? pinned(path(row), snapshot.release()) : path(row);
                    return hit(row, hit.score(), terms, english, path);
                })
                .toList();
        return new SearchResult(hits.total(), page, hits.facets());
    }

    /**
     * The rows of a table in which all words stand, in the snapshot's order.
     *
     * @param q the words, as they were typed
     * @throws InvalidValueException if there are no words, too many, or symbols alone
     */
    @Override
    public <R extends Record> List<R> matching(String q, Snapshot snapshot, Class<R> type) {
        SnapshotIndex index = snapshots.get(snapshot);
        IntStream.Builder found = IntStream.builder();
        index.search(TermQueries.all(synonyms.expand(SearchWords.of(q))), (row, country, section, points, isLast) -> {
            if (type.isInstance(index.row(row))) {
                found.add(row);
            }
        });
        return found.build().sorted().mapToObj(row -> type.cast(index.row(row))).toList();
    }

    private static HitView hit(SearchRow row, int score, List<Term> terms, boolean english, String path) {
        Coded.Label theme = SearchLabels.of(row.section().theme());
        Coded.Label kind = SearchLabels.of(row.section().kind());
        Text text = row.texts().get(0);
        Snippet snippet = Snippet.of(text.text(), terms);
        for (Text candidate : row.texts()) {
            Snippet other = Snippet.of(candidate.text(), terms);
            if (other.points() > snippet.points()) {
                text = candidate;
                snippet = other;
            }
        }
        return new HitView(
                row.section().table(),
                row.country(),
                row.countryJa(),
                row.countryEn(),
                theme.code(),
                theme.ja(),
                theme.en(),
                kind.code(),
                kind.ja(),
                kind.en(),
                row.position(),
                english ? row.titleEn() : row.titleJa(),
                text.field(),
                snippet.pieces(),
                score,
                path,
                text.sourcePage(),
                text.sourceFirstLine(),
                text.sourceLastLine());
    }

    private static String pinned(String path, String release) {
        return path + (path.contains("?") ? "&" : "?") + "release=" + release;
    }

    private static String path(SearchRow row) {
        String country = "/countries/" + row.country();
        String table = row.section().table();
        return switch (table) {
            case "themes" -> "/themes/" + row.section().theme();
            case "countries" -> country;
            case "theme-ratings" -> country + "/themes/" + row.section().theme();
            default -> country + "/" + table + "?position=" + row.position();
        };
    }
}
