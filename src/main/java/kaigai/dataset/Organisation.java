package kaigai.dataset;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** An organisation that a report names. */
@Entity
@Immutable
public class Organisation extends ReportRow {

    /** Its columns, as they are served. */
    @Embedded
    public OrganisationView view;
}
