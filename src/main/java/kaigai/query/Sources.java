package kaigai.query;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaigai.dataset.Report;
import kaigai.report.ReportText;

/** The reports' own texts: the evidence behind every row. */
@ApplicationScoped
public class Sources {

    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,7})(?:-([1-9]\\d{0,7}))?");

    /**
     * Lines of a country's report.
     *
     * @param lines {@code 48-53} or {@code 48}; empty for all
     * @throws InvalidValueException if they can't be lines of the report
     */
    @ReadsDatabase
    @Transactional
    public SourceView of(String country, Optional<String> lines, String release) {
        Report report = Panache.getEntityManager()
                .createQuery(
                        "select report from Release r join r.reports report where r.id = :release and report.country = :country",
                        Report.class)
                .setParameter("release", release)
                .setParameter("country", country)
                .getSingleResult();
        ReportText text = ReportText.of(report.source);
        int count = text.lines().size();
        if (lines.isEmpty()) {
            return new SourceView(country, 1, count, count, report.sourceSha256, report.source);
        }
        Matcher range = RANGE.matcher(lines.get());
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first <= last && last <= count) {
                return new SourceView(country, first, last, count, report.sourceSha256, text.between(first, last));
            }
        }
        throw new InvalidValueException(
                "lines", lines.get(), "a line or a range of lines from 1 to " + count + ", such as 48-53");
    }
}
