package kaigai.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All releases and their publications, as they were after one publication. It is immutable and in memory. */
public final class ReleaseCatalog {

    /** The catalog of a database in which nothing has been published. */
    public static final ReleaseCatalog EMPTY = new ReleaseCatalog(List.of(), Optional.empty());

    private final List<Entry> entries;
    private final Map<String, Entry> byId;
    private final Optional<CurrentPublication> current;

    ReleaseCatalog(List<Entry> entries, Optional<CurrentPublication> current) {
        this.entries = entries;
        this.byId = entries.stream().collect(Collectors.toMap(Entry::release, Function.identity()));
        this.current = current;
    }

    /**
     * A release.
     *
     * @param release its id
     * @param digest the SHA-256 that the id is the beginning of, in hex
     * @param createdAt when it was created in this database
     * @param publishedAt when it was last published; empty if it never was
     * @param previous the id of the release that was current when this one was first published; empty for the first
     * @param reports the report versions that it consists of, by country id
     */
    public record Entry(
            String release,
            String digest,
            Instant createdAt,
            Optional<Instant> publishedAt,
            Optional<String> previous,
            List<Version> reports) {}

    /**
     * A report version, without its content.
     *
     * @param id its id in this database
     * @param country the id of the country or city that it is on
     * @param digest the SHA-256 of its rows and text, in hex
     * @param sourceSha256 the SHA-256 of its text, in hex
     * @param importedAt when it was imported
     */
    public record Version(long id, String country, String digest, String sourceSha256, Instant importedAt) {}

    /** The releases, the last published first. */
    public List<Entry> entries() {
        return entries;
    }

    /** The release with this id. */
    public Optional<Entry> find(String release) {
        return Optional.ofNullable(byId.get(release));
    }

    /** The publication in force; empty if nothing has been published. */
    public Optional<CurrentPublication> current() {
        return current;
    }
}
