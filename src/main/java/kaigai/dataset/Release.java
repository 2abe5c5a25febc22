package kaigai.dataset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One complete, immutable state of the dataset: one version of a report for each country. */
@Entity
@Immutable
@Table(name = "release")
public class Release extends PanacheEntityBase {

    /** The first 12 hex digits of {@link #digest}: the same reports make the same release anywhere. */
    @Id
    @Column(name = "release")
    public String id;

    /** The SHA-256 of the digests of its reports, in hex: see {@link ContentDigest}. */
    public String digest;

    /** When it was first made in this database. */
    public Instant createdAt;

    /** The reports that it consists of. */
    @ManyToMany
    @JoinTable(
            name = "release_report",
            joinColumns = @JoinColumn(name = "release"),
            inverseJoinColumns = @JoinColumn(name = "report_id"))
    public List<Report> reports;
}
