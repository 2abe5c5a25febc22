package kaigai.dataset;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** The country or city that a report covers, with its basic facts. */
@Entity
@Immutable
public class Country extends ReportRow {

    /** Its columns, as they are served. */
    @Embedded
    public CountryView view;
}
