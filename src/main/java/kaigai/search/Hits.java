package kaigai.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kaigai.dataset.CountryView;
import kaigai.report.Coded;
import kaigai.search.FacetsView.Count;

/** Collects what a search over all tables finds: the rows that pass the filters, in order, and their counts. */
final class Hits implements SnapshotIndex.Visitor {

    /**
     * A row that was found.
     *
     * @param row its place among the snapshot's rows
     * @param score its points
     */
    record Hit(int row, int score) {}

    private static final int HIGHEST_SCORE = TermQueries.WHOLE_NAME * SearchWords.MOST;

    private final SnapshotIndex index;
    private final boolean[] isWanted;
    private final boolean[] isOfWantedCountry;
    private final long[] countsBySection = new long[Section.COUNT];
    private final long[] countsByCountry;

    /** The rows as numbers that are in the order of the hits: first by falling score, then by place. */
    private final LongStream.Builder found = LongStream.builder();

    private int total;

    Hits(SearchRequest request, SnapshotIndex index) {
        this.index = index;
        isWanted = new boolean[Section.COUNT];
        Section.numbers().forEach(number -> isWanted[number] = isWanted(request, Section.numbered(number)));
        isOfWantedCountry = new boolean[index.countryCount()];
        for (int i = 0; i < isOfWantedCountry.length; i++) {
            isOfWantedCountry[i] = request.countries().isEmpty()
                    || Optional.ofNullable(index.country(i))
                            .filter(country -> request.countries().contains(country.country()))
                            .isPresent();
        }
        countsByCountry = new long[index.countryCount()];
    }

    private static boolean isWanted(SearchRequest request, Section section) {
        return !section.table().equals(Section.FINDINGS)
                && passes(request.tables(), section.table())
                && passes(request.themes(), section.theme())
                && passes(request.kinds(), section.kind());
    }

    private static boolean passes(List<String> wanted, String value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    @Override
    public void visit(int row, int country, int section, int points, boolean isLast) {
        if (points > 0 && isWanted[section] && isOfWantedCountry[country]) {
            int score = isLast ? 0 : points;
            found.add((long) (HIGHEST_SCORE - score) << Integer.SIZE | row);
            countsBySection[section]++;
            countsByCountry[country]++;
            total++;
        }
    }

    /** How many rows were found. */
    int total() {
        return total;
    }

    /** The rows on a page, in order. To be called once. */
    List<Hit> page(int offset, int limit) {
        return found.build()
                .sorted()
                .skip(offset)
                .limit(limit)
                .mapToObj(it -> new Hit((int) it, HIGHEST_SCORE - (int) (it >> Integer.SIZE)))
                .toList();
    }

    /** How many rows were found of what. */
    FacetsView facets() {
        return new FacetsView(
                sections(Section::table),
                sorted(IntStream.range(0, countsByCountry.length)
                        .filter(it -> countsByCountry[it] > 0)
                        .mapToObj(it -> count(index.country(it), countsByCountry[it]))),
                sections(Section::theme),
                sections(Section::kind));
    }

    private static Count count(CountryView country, long count) {
        return country == null
                ? new Count(null, null, null, count)
                : new Count(country.country(), country.countryJa(), country.countryEn(), count);
    }

    private List<Count> sections(Function<Section, String> value) {
        Map<String, Long> counts = new HashMap<>();
        Section.numbers()
                .filter(it -> countsBySection[it] > 0)
                .forEach(it -> counts.merge(value.apply(Section.numbered(it)), countsBySection[it], Long::sum));
        return sorted(counts.entrySet().stream().map(entry -> {
            Coded.Label label = SearchLabels.of(entry.getKey());
            return new Count(label.code(), label.ja(), label.en(), entry.getValue());
        }));
    }

    private static List<Count> sorted(Stream<Count> counts) {
        return counts.sorted(Comparator.comparing(Count::count)
                        .reversed()
                        .thenComparing(Count::value, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
