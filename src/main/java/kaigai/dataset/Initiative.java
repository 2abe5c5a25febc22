package kaigai.dataset;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** A policy, platform, law or project that a report names. */
@Entity
@Immutable
public class Initiative extends ReportRow {

    /** Its columns, as they are served. */
    @Embedded
    public InitiativeView view;
}
