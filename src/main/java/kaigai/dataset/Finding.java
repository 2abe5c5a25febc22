package kaigai.dataset;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** Something that was noticed while a report was read. */
@Entity
@Immutable
public class Finding extends ReportRow {

    /** Its columns, as they are served. */
    @Embedded
    public FindingView view;
}
