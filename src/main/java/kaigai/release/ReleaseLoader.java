package kaigai.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaigai.dataset.BudgetLine;
import kaigai.dataset.Country;
import kaigai.dataset.CountryView;
import kaigai.dataset.Finding;
import kaigai.dataset.Initiative;
import kaigai.dataset.Organisation;
import kaigai.dataset.Report;
import kaigai.dataset.ReportRow;
import kaigai.dataset.ReportRows;
import kaigai.dataset.ThemeRating;
import kaigai.release.ReleaseCatalog.Version;

/** Loads releases from the database. A report version that several releases contain is loaded once. */
@ApplicationScoped
public class ReleaseLoader {

    /** Few enough that the entities of one transaction need little memory, and that no statement takes long. */
    private static final int REPORTS_PER_TRANSACTION = 20;

    private static final String OF_REPORTS = "report.id in ?1 order by id";

    private final List<ReportIndexer> indexers;
    private final Cache<Long, LoadedReport> loaded =
            Caffeine.newBuilder().weakValues().build();

    ReleaseLoader(@All List<ReportIndexer> indexers) {
        this.indexers = indexers;
    }

    /** Loads a release; its report versions that are in memory already are taken from there. */
    public Snapshot load(ReleaseCatalog.Entry release) {
        Map<Long, LoadedReport> reports = new LinkedHashMap<>(loaded.getAllPresent(ids(release.reports())));
        List<Version> missing = release.reports().stream()
                .filter(version -> !reports.containsKey(version.id()))
                .toList();
        Map<Long, LoadedReport> read = read(missing);
        indexers.forEach(indexer -> indexer.index(List.copyOf(read.values())));
        loaded.putAll(read);
        reports.putAll(read);
        return new Snapshot(release.release(), release.createdAt(), reports.values());
    }

    /**
     * Reads report versions from the database, whether they are in memory or not.
     *
     * @throws IllegalStateException if a report version has no row in the table {@code country}
     */
    public Map<Long, LoadedReport> read(List<Version> versions) {
        Map<Long, LoadedReport> reports = new LinkedHashMap<>();
        for (int first = 0; first < versions.size(); first += REPORTS_PER_TRANSACTION) {
            List<Version> some = versions.subList(first, Math.min(versions.size(), first + REPORTS_PER_TRANSACTION));
            QuarkusTransaction.requiringNew().run(() -> reports.putAll(readInTransaction(some)));
        }
        return reports;
    }

    private static Map<Long, LoadedReport> readInTransaction(List<Version> versions) {
        Panache.getSession().setDefaultReadOnly(true);
        List<Long> ids = ids(versions);
        Map<Long, Report> reports =
                Report.<Report>list("id in ?1", ids).stream().collect(Collectors.toMap(report -> report.id, it -> it));
        var countries = byReport(Country.<Country>list(OF_REPORTS, ids), row -> row.view);
        var themeRatings = byReport(ThemeRating.<ThemeRating>list(OF_REPORTS, ids), row -> row.view);
        var organisations = byReport(Organisation.<Organisation>list(OF_REPORTS, ids), row -> row.view);
        var initiatives = byReport(Initiative.<Initiative>list(OF_REPORTS, ids), row -> row.view);
        var budgetLines = byReport(BudgetLine.<BudgetLine>list(OF_REPORTS, ids), row -> row.view);
        var findings = byReport(Finding.<Finding>list(OF_REPORTS, ids), row -> row.view);
        Map<Long, LoadedReport> read = new LinkedHashMap<>();
        for (Version version : versions) {
            long id = version.id();
            CountryView country = countries.getOrDefault(id, List.of()).stream()
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("Report version %d on %s has no row in the table country."
                                    .formatted(id, version.country())));
            ReportRows rows = new ReportRows(
                    country,
                    themeRatings.getOrDefault(id, List.of()),
                    organisations.getOrDefault(id, List.of()),
                    initiatives.getOrDefault(id, List.of()),
                    budgetLines.getOrDefault(id, List.of()),
                    findings.getOrDefault(id, List.of()));
            read.put(id, new LoadedReport(version, reports.get(id).source, rows));
        }
        return read;
    }

    private static <E extends ReportRow, V> Map<Long, List<V>> byReport(List<E> entities, Function<E, V> view) {
        return entities.stream()
                .collect(Collectors.groupingBy(
                        row -> row.report.id, Collectors.mapping(view, Collectors.toUnmodifiableList())));
    }

    private static List<Long> ids(Collection<Version> versions) {
        return versions.stream().map(Version::id).toList();
    }

    /**
     * Reads which releases and publications there are. Releases never change, so only those that are new are read.
     *
     * @param known an earlier state of the same database
     */
    public ReleaseCatalog readCatalog(ReleaseCatalog known) {
        return QuarkusTransaction.requiringNew().call(() -> new CatalogReader(known).read());
    }

    /** Loads everything that the current publication makes current; empty if nothing has been published. */
    Optional<CurrentRelease> loadCurrent(ReleaseCatalog known) {
        ReleaseCatalog catalog = readCatalog(known);
        return catalog.current()
                .map(publication -> new CurrentRelease(
                        publication, load(catalog.find(publication.release()).orElseThrow()), catalog));
    }
}
