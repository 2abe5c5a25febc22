package kaigai.dataset;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** A statement of a report's budget table. */
@Entity
@Immutable
public class BudgetLine extends ReportRow {

    /** Its columns, as they are served. */
    @Embedded
    public BudgetLineView view;
}
