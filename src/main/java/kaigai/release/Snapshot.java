package kaigai.release;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A release in memory. It is immutable and never reads the database.
 *
 * <p>The rows of a table are in total order: by country id (in code point order), then in the report's order.
 */
public final class Snapshot {

    private final String release;
    private final Instant createdAt;
    private final List<LoadedReport> reports;
    private final Map<String, LoadedReport> byCountry;

    /** The tables by the type of their rows, put together when they are first asked for. */
    private final Map<Class<? extends Record>, List<? extends Record>> tables = new ConcurrentHashMap<>();

    Snapshot(String release, Instant createdAt, Collection<LoadedReport> reports) {
        this.release = release;
        this.createdAt = createdAt;
        this.reports = reports.stream()
                .sorted(Comparator.comparing(LoadedReport::country))
                .toList();
        this.byCountry = this.reports.stream().collect(Collectors.toMap(LoadedReport::country, Function.identity()));
    }

    /** The id of the release. */
    public String release() {
        return release;
    }

    /** When the release was created, which doesn't change when it is published again. */
    public Instant createdAt() {
        return createdAt;
    }

    /** The reports by country id. */
    public List<LoadedReport> reports() {
        return reports;
    }

    /** The report on the country or city with this id. */
    public Optional<LoadedReport> findReport(String country) {
        return Optional.ofNullable(byCountry.get(country));
    }

    /** All rows of the table with this record type. */
    @SuppressWarnings("unchecked") // the map holds lists of the type that is their key
    public <V extends Record> List<V> rows(Class<V> type) {
        return (List<V>) tables.computeIfAbsent(type, this::concatenate);
    }

    private List<? extends Record> concatenate(Class<? extends Record> type) {
        return reports.stream()
                .<Record>flatMap(report -> report.rows().rows(type).stream())
                .toList();
    }
}
