package kaigai.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kaigai.query.ChangesView.AlteredField;
import kaigai.query.ChangesView.Change;
import kaigai.release.LoadedReport;
import kaigai.release.Snapshot;

/** Compares two releases row by row. Reports that both contain are skipped. */
public final class Changes {

    /** Where a row stands in its report changes with every line above it, and says nothing. */
    private static final Set<String> PLACE = Set.of(
            "position",
            "source_page",
            "source_first_line",
            "source_last_line",
            "section_page",
            "section_first_line",
            "section_last_line");

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Changes() {}

    /**
     * What a release changed.
     *
     * @param before the release to compare with; empty for none, in which case every row is added
     */
    public static ChangesView between(Optional<Snapshot> before, Snapshot after) {
        List<Change> changes = new ArrayList<>();
        Map<String, LoadedReport> then = before.map(Changes::reports).orElse(Map.of());
        Map<String, LoadedReport> now = reports(after);
        TreeSet<String> countries = new TreeSet<>(then.keySet());
        countries.addAll(now.keySet());
        countries.removeIf(country -> isSame(then.get(country), now.get(country)));
        for (Table<?> table : Table.ALL) {
            for (String country : countries) {
                changes.addAll(changes(table, country, then.get(country), now.get(country)));
            }
        }
        return new ChangesView(after.release(), before.map(Snapshot::release).orElse(null), changes);
    }

    private static Map<String, LoadedReport> reports(Snapshot snapshot) {
        Map<String, LoadedReport> reports = new HashMap<>();
        snapshot.reports().forEach(report -> reports.put(report.country(), report));
        return reports;
    }

    private static boolean isSame(LoadedReport before, LoadedReport after) {
        return before != null && after != null && before.version().equals(after.version());
    }

    /** The changes of a country's rows by their keys; a report is null if the release has none on the country. */
    private static <R extends Record> Collection<Change> changes(
            Table<R> table, String country, LoadedReport before, LoadedReport after) {
        Map<String, R> then = byKey(table, before);
        Map<String, R> now = byKey(table, after);
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
                List<AlteredField> fields = altered(table, then.get(key), row);
                if (!fields.isEmpty()) {
                    changes.put(key, new Change(table.path(), "altered", country, key, fields));
                }
            }
        });
        return changes.values();
    }

    /** Rows that nothing else tells apart are numbered. */
    private static <R extends Record> Map<String, R> byKey(Table<R> table, LoadedReport report) {
        Map<String, R> byKey = new LinkedHashMap<>();
        for (R row : report == null ? List.<R>of() : report.rows().rows(table.view())) {
            String key = table.key().stream()
                    .map(name -> table.column(name).value(row))
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining(" / "));
            String unique = key;
            for (int i = 2; byKey.containsKey(unique); i++) {
                unique = key + " / " + i;
            }
            byKey.put(unique, row);
        }
        return byKey;
    }

    private static List<AlteredField> altered(Table<?> table, Record before, Record after) {
        return table.columns().stream()
                .filter(column -> !PLACE.contains(column.name()))
                .map(column -> new AlteredField(column.name(), text(column.value(before)), text(column.value(after))))
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
    }

    /** The lines of facts and rankings are left out, like those of rows. */
    private static String text(Object value) {
        try {
            return value instanceof List<?>
                    ? JSON.writeValueAsString(value).replaceAll(",\"source_\\w+\":\\d+", "")
                    : Objects.toString(value, null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers are always written", e);
        }
    }
}
