package kaigai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kaigai.dataset.CountryView;
import kaigai.release.LoadedReport;
import kaigai.release.Snapshot;
import kaigai.report.Theme;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * The rows of a snapshot and the indexes that they are found through. The themes come first, then the reports in the
 * snapshot's order.
 */
final class SnapshotIndex {

    private static final int ABSENT = -1;
    private static final ReportIndex THEMES = ReportIndex.of(
            List.of(Arrays.stream(Theme.values()).map(SearchRow::of).toList()));

    private final IndexSearcher searcher;
    private final List<Part> parts = new ArrayList<>();
    private final List<Object> rows = new ArrayList<>();
    private final List<CountryView> countries = new ArrayList<>();

    /** An index, and for each of its reports the place in this snapshot, or {@link #ABSENT}, and its first row. */
    private record Part(ReportIndex index, int[] places, int[] firstRows) {}

    /**
     * Where a report is indexed.
     *
     * @param index the index
     * @param report its number among the index's reports
     * @param firstDocument the document of its first row
     */
    record Location(ReportIndex index, int report, int firstDocument) {}

    /** Takes a row that was found. */
    interface Visitor {

        /**
         * A row was found.
         *
         * @param row its place among the snapshot's rows
         * @param country the place of its country, or 0 for a theme
         * @param section the number of its {@link Section}
         * @param points the score of the query, 0 if no word stands in a text of the row's own
         * @param isLast whether it comes after all others
         */
        void visit(int row, int country, int section, int points, boolean isLast);
    }

    /**
     * Puts together what is indexed.
     *
     * @param locations where each report is indexed
     */
    SnapshotIndex(Snapshot snapshot, Function<LoadedReport, Location> locations) {
        Map<ReportIndex, Part> byIndex = new IdentityHashMap<>();
        add(new Location(THEMES, 0, 0), byIndex, Arrays.stream(Theme.values()));
        countries.add(null);
        for (LoadedReport report : snapshot.reports()) {
            add(locations.apply(report), byIndex, SearchRow.rows(report.rows()));
            countries.add(report.rows().country());
        }
        try {
            searcher = new IndexSearcher(new MultiReader(
                    parts.stream().map(part -> part.index().reader()).toArray(IndexReader[]::new), false));
        } catch (IOException e) {
            throw new UncheckedIOException("a reader in memory doesn't fail", e);
        }
        searcher.setQueryCache(null);
    }

    private void add(Location location, Map<ReportIndex, Part> byIndex, Stream<?> rowsOfReport) {
        Part part = byIndex.computeIfAbsent(location.index(), this::part);
        part.places()[location.report()] = countries.size();
        part.firstRows()[location.report()] = rows.size() - location.firstDocument();
        rowsOfReport.forEach(rows::add);
    }

    private Part part(ReportIndex index) {
        int reports = index.report(index.size() - 1) + 1;
        int[] places = new int[reports];
        Arrays.fill(places, ABSENT);
        Part part = new Part(index, places, new int[reports]);
        parts.add(part);
        return part;
    }

    /** The number of countries, and one more for the themes. */
    int countryCount() {
        return countries.size();
    }

    /** The country at a place; null for that of the themes. */
    CountryView country(int place) {
        return countries.get(place);
    }

    /** The row at a place: a record of a table, or a {@link Theme}. */
    Object row(int place) {
        return rows.get(place);
    }

    /** Visits all rows that a query finds, in no particular order. */
    void search(Query query, Visitor visitor) {
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    visit(parts.get(leaf.ord), scorer, visitor);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory doesn't fail", e);
        }
    }

    private static void visit(Part part, Scorer scorer, Visitor visitor) throws IOException {
        ReportIndex index = part.index();
        DocIdSetIterator documents = scorer.iterator();
        for (int it = documents.nextDoc(); it != DocIdSetIterator.NO_MORE_DOCS; it = documents.nextDoc()) {
            int report = index.report(it);
            if (part.places()[report] != ABSENT) {
                visitor.visit(
                        part.firstRows()[report] + it,
                        part.places()[report],
                        index.section(it),
                        (int) scorer.score(),
                        index.isLast(it));
            }
        }
    }
}
