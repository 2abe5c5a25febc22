package kaigai.dataset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

/**
 * What the tables of the dataset have in common: a row belongs to a version of a report. Its other columns are the
 * components of its view, a record, so that each is declared once for SQL, JSON and OpenAPI. Rows are added by the
 * importer and never changed.
 */
@MappedSuperclass
public abstract class ReportRow extends PanacheEntityBase {

    /** Identifies the row in this database alone. */
    @Id
    public Long id;

    /** The version of a report that the row comes from. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Report report;
}
