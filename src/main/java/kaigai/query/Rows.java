package kaigai.query;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaigai.dataset.Release;

/** Reads the tables of a release. */
@ApplicationScoped
public class Rows {

    private static final String OF_RELEASE =
            "row.report in (select report from Release r join r.reports report where r.id = :release)";

    /**
     * All rows of a table.
     *
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    @Transactional
    public <V extends Record> List<V> all(Table<V> table, String release) {
        return where(table, release, Map.of());
    }

    /**
     * The rows whose columns have these values, in the table's order. The columns are the components of its view.
     *
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    @Transactional
    public <V extends Record> List<V> where(Table<V> table, String release, Map<String, String> values) {
        String conditions = values.keySet().stream()
                .map(column -> " and row.view.%s = :%s".formatted(column, column))
                .collect(Collectors.joining());
        TypedQuery<V> query = query(table, OF_RELEASE + conditions).setParameter("release", release);
        values.forEach(query::setParameter);
        List<V> rows = query.getResultList();
        if (rows.isEmpty() && Release.count("id", release) == 0) {
            throw new ReleaseMissingException(release);
        }
        return rows;
    }

    /** The rows of some versions of reports, by the reports' ids in this database. */
    @Transactional
    <V extends Record> List<V> ofReports(Table<V> table, Collection<Long> reports) {
        return reports.isEmpty()
                ? List.of()
                : query(table, "row.report.id in :reports")
                        .setParameter("reports", reports)
                        .getResultList();
    }

    private static <V extends Record> TypedQuery<V> query(Table<V> table, String conditions) {
        String order = table.order().stream().map("row.view."::concat).collect(Collectors.joining(", "));
        return Panache.getEntityManager()
                .createQuery(
                        "select row.view from %s row where %s order by %s"
                                .formatted(table.entity().getSimpleName(), conditions, order),
                        table.view());
    }
}
