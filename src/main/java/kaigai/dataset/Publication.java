package kaigai.dataset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The act of making a release the current one. The publication with the highest id is in force. */
@Entity
@Immutable
public class Publication extends PanacheEntityBase {

    /** Counts the publications of this database, with gaps. */
    @Id
    public Long id;

    /** What was published. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "release")
    public Release release;

    /** When. */
    public Instant publishedAt;

    /** Who published it: {@code bundle}, the program from the reports that it brings, or {@code curator}. */
    public String origin;
}
