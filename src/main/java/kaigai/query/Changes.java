package kaigai.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kaigai.dataset.Publication;
import kaigai.dataset.Release;
import kaigai.query.ChangesView.Change;

/** Tells how releases differ. Only countries whose report differs are looked at. */
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
    @Transactional
    public ChangesView of(String id, Optional<String> since) {
        Release release = Releases.find(id);
        Optional<Release> earlier = since.map(Releases::find).or(() -> before(release));
        Map<String, String> now = digests(Optional.of(release));
        Map<String, String> then = digests(earlier);
        TreeSet<String> countries = new TreeSet<>(now.keySet());
        countries.addAll(then.keySet());
        countries.removeIf(country -> Objects.equals(now.get(country), then.get(country)));
        List<Change> changes = new ArrayList<>();
        for (Table<?> table : Table.ALL) {
            for (String country : countries) {
                changes.addAll(changes(table, country, earlier.map(it -> it.id), release.id));
            }
        }
        return new ChangesView(release.id, earlier.map(it -> it.id).orElse(null), changes);
    }

    /** The release that was the current one when this one was first published. */
    private static Optional<Release> before(Release release) {
        return Publication.<Publication>find(
                        "id < (select min(p.id) from Publication p where p.release = ?1) order by id desc", release)
                .firstResultOptional()
                .map(publication -> publication.release);
    }

    private static Map<String, String> digests(Optional<Release> release) {
        return release.map(it -> it.reports).orElse(List.of()).stream()
                .collect(Collectors.toMap(report -> report.country, report -> report.digest));
    }

    private <V extends Record> List<Change> changes(
            Table<V> table, String country, Optional<String> earlier, String release) {
        Map<String, String> ofCountry = Map.of("country", country);
        Map<String, V> then = earlier.map(it -> byKey(table, rows.where(table, it, ofCountry)))
                .orElse(Map.of());
        Map<String, V> now = byKey(table, rows.where(table, release, ofCountry));
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
        return List.copyOf(changes.values());
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
