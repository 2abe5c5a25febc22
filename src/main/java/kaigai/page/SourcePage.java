package kaigai.page;

import java.util.List;
import java.util.stream.IntStream;
import kaigai.dataset.CountryView;
import kaigai.release.LoadedReport;
import kaigai.report.ReportText;

/**
 * The text of a report.
 *
 * @param country the country or city that it is on
 * @param lines its lines
 */
public record SourcePage(CountryView country, List<Line> lines) {

    /** A line, and its number from 1. */
    public record Line(int number, String text) {}

    /** The path of the API that has the same text. */
    public String apiPath() {
        return "/countries/" + country.country() + "/source";
    }

    static SourcePage of(LoadedReport report) {
        List<String> lines = ReportText.of(report.source()).lines();
        return new SourcePage(
                report.rows().country(),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Line(i + 1, lines.get(i)))
                        .toList());
    }
}
