package kaigai.dataset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One version of the report on a country: its text, and the identity of what was read out of it. */
@Entity
@Immutable
public class Report extends PanacheEntityBase {

    /** Identifies the version in this database alone. */
    @Id
    public Long id;

    /** The SHA-256 of what was read out of it, in hex: see {@link ContentDigest}. */
    public String digest;

    /** The id of the country or city that it is on. */
    public String country;

    /** The text, as it came. */
    public String source;

    /** The SHA-256 of the text in UTF-8, in hex. */
    @Column(name = "source_sha256")
    public String sourceSha256;

    /** The {@link kaigai.report.ReportReader#VERSION} that read it. */
    public int readerVersion;

    /** When this version came into this database. */
    public Instant importedAt;
}
