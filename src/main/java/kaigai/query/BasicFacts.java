package kaigai.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import kaigai.dataset.CountryView;

/** The basic facts of one country or city. */
@ApplicationScoped
public class BasicFacts {

    private static final ViewReader<CountryView> COUNTRY = new ViewReader<>(CountryView.class);
    static final String OF_COUNTRY = "SELECT " + COUNTRY.columns("c") + " FROM country c"
            + " WHERE c.report_id IN (SELECT report_id FROM release_report WHERE release = ?) AND c.country = ?";

    private final StatementReader reader;

    BasicFacts(StatementReader reader) {
        this.reader = reader;
    }

    /**
     * The facts of the country or city with an id that {@link CountryNames} gave.
     *
     * @throws ReleaseMissingException if the database doesn't hold the release
     */
    public CountryView of(String country, String release) {
        List<CountryView> found = new ArrayList<>();
        reader.read(OF_COUNTRY, release, row -> found.add(COUNTRY.read(row, 1)), country);
        return found.get(0);
    }
}
