package kaigai.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaigai.dataset.CountryView;
import kaigai.dataset.FactView;
import kaigai.dataset.ReportRows;
import kaigai.query.ChangesView.AlteredField;
import kaigai.query.ChangesView.Change;
import kaigai.release.LoadedReport;
import kaigai.release.Snapshot;

/** Compares the rows of two releases. Values are compared, so that 5 and 5.0 are the same. */
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

    private static final String FACTS = "facts";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Changes() {}

    /**
     * What a release changed.
     *
     * @param before the release to compare with; empty for none, in which case every row is added
     */
    public static ChangesView between(Optional<Snapshot> before, Snapshot after) {
        return new ChangesView(
                after.release(),
                before.map(Snapshot::release).orElse(null),
                between(before.map(Changes::rows).orElse(List.of()), rows(after)));
    }

    private static List<ReportRows> rows(Snapshot snapshot) {
        return snapshot.reports().stream().map(LoadedReport::rows).toList();
    }

    /** The changes from the rows of some reports to those of others, by table, country and key. */
    public static List<Change> between(List<ReportRows> before, List<ReportRows> after) {
        Map<String, ReportRows> then = byCountry(before);
        Map<String, ReportRows> now = byCountry(after);
        TreeSet<String> countries = new TreeSet<>(then.keySet());
        countries.addAll(now.keySet());
        countries.removeIf(country -> Objects.equals(then.get(country), now.get(country)));
        List<Change> changes = new ArrayList<>();
        for (Table<?> table : Table.ALL) {
            for (String country : countries) {
                changes.addAll(changes(table, country, then.get(country), now.get(country)));
            }
        }
        return changes;
    }

    private static Map<String, ReportRows> byCountry(List<ReportRows> reports) {
        return reports.stream().collect(Collectors.toMap(rows -> rows.country().country(), Function.identity()));
    }

    /** The changes of a country's rows by their keys; a report is null if the release has none on the country. */
    private static <R extends Record> Collection<Change> changes(
            Table<R> table, String country, ReportRows before, ReportRows after) {
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
    private static <R extends Record> Map<String, R> byKey(Table<R> table, ReportRows report) {
        Map<String, R> byKey = new LinkedHashMap<>();
        for (R row : report == null ? List.<R>of() : report.rows(table.view())) {
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
                .flatMap(column -> column.name().equals(FACTS)
                        ? facts(((CountryView) before).facts(), ((CountryView) after).facts())
                        : Stream.of(field(column.name(), column.value(before), column.value(after))))
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
    }

    private static AlteredField field(String name, Object before, Object after) {
        return new AlteredField(name, text(before), text(after));
    }

    private static Stream<AlteredField> facts(List<FactView> before, List<FactView> after) {
        return Stream.concat(before.stream(), after.stream())
                .map(FactView::label)
                .distinct()
                .map(label -> field(FACTS + " / " + label, labelled(label, before), labelled(label, after)));
    }

    /** The fact with this label, of which a report has at most one; null if it has none. */
    private static FactView labelled(String label, List<FactView> facts) {
        return facts.stream()
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    /** The lines of facts and rankings are left out, like those of rows. */
    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        try {
            return value instanceof List<?> || value instanceof FactView
                    ? JSON.writeValueAsString(JSON.<JsonNode>valueToTree(value)) // a tree has no trailing zeros
                            .replaceAll(",\"source_\\w+\":\\d+", "")
                    : Objects.toString(value, null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers are always written", e);
        }
    }
}
