package kaigai.query;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the tables by versions of reports, whatever releases these are in. */
@ApplicationScoped
class Rows {

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
