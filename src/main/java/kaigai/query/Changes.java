package kaigai.query;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.dataset.Publication;
import kaigai.dataset.Release;
import kaigai.query.ChangesView.Change;

/** Tells how releases differ. Only rows of reports that are in one of the releases and not in the other are read. */
@ApplicationScoped
public class Changes {

    private final Rows rows;

    Changes(Rows rows) {
        this.rows = rows;
    }

    /**
     * What a release changed.
     *
     * @param id the id of the release
     * @param since the id of the release to hold it against; empty for the one that was current before it
     * @throws InvalidValueException if one of them can't be an id
     * @throws UnknownNameException if there is no such release
     */
    @ReadsDatabase
    @Transactional
    public ChangesView of(String id, Optional<String> since) {
        Release release = Releases.find(id);
        Optional<String> earlier =
                since.map(Releases::find).map(other -> other.id).or(() -> before(release));
        Set<Long> now = reports(Optional.of(release.id));
        Set<Long> then = reports(earlier);
        List<Change> changes = new ArrayList<>();
        for (Table<?> table : Table.ALL) {
            changes.addAll(changes(table, without(then, now), without(now, then)));
        }
        return new ChangesView(release.id, earlier.orElse(null), changes);
    }

    /** The release that was the current one when this one was first published. */
    private static Optional<String> before(Release release) {
        return Publication.<Publication>find(
                        "id < (select min(p.id) from Publication p where p.release = ?1) order by id desc", release)
                .firstResultOptional()
                .map(publication -> publication.release.id);
    }

    private static Set<Long> reports(Optional<String> release) {
        return new HashSet<>(Panache.getEntityManager()
                .createQuery("select report.id from Release r join r.reports report where r.id = ?1", Long.class)
                .setParameter(1, release.orElse(null))
                .getResultList());
    }

    private static Set<Long> without(Set<Long> reports, Set<Long> others) {
        return reports.stream().filter(report -> !others.contains(report)).collect(Collectors.toSet());
    }

    private <V extends Record> List<Change> changes(Table<V> table, Set<Long> reportsThen, Set<Long> reportsNow) {
        Map<String, List<V>> then = byCountry(rows.ofReports(table, reportsThen));
        Map<String, List<V>> now = byCountry(rows.ofReports(table, reportsNow));
        TreeSet<String> countries = new TreeSet<>(now.keySet());
        countries.addAll(then.keySet());
        return countries.stream()
                .flatMap(country -> changes(
                        table,
                        country,
                        byKey(table, then.getOrDefault(country, List.of())),
                        byKey(table, now.getOrDefault(country, List.of()))))
                .toList();
    }

    private static <V extends Record> Map<String, List<V>> byCountry(List<V> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> RowFields.key(row, List.of("country"))));
    }

    private static <V extends Record> Stream<Change> changes(
            Table<V> table, String country, Map<String, V> then, Map<String, V> now) {
        Map<String, Change> changes = new TreeMap<>();
        then.forEach((key, row) -> {
            if (!now.containsKey(key)) {
                changes.put(key, new Change(table.path(), "removed", country, key, List.of()));
            }
        });
        now.forEach((key, row) -> {
            if (!then.containsKey(key)) {
                changes.put(key, new Change(table.path(), "added", country, key, List.of()));
            } else {
                var fields = RowFields.altered(then.get(key), row);
                if (!fields.isEmpty()) {
                    changes.put(key, new Change(table.path(), "altered", country, key, fields));
                }
            }
        });
        return changes.values().stream();
    }

    /** Rows that nothing else tells apart are counted. */
    private static <V extends Record> Map<String, V> byKey(Table<V> table, List<V> rows) {
        Map<String, V> byKey = new LinkedHashMap<>();
        for (V row : rows) {
            String key = RowFields.key(row, table.key());
            String unique = key;
            for (int i = 2; byKey.containsKey(unique); i++) {
                unique = key + " / " + i;
            }
            byKey.put(unique, row);
        }
        return byKey;
    }
}
