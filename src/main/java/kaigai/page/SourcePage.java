package kaigai.page;

import java.util.List;
import java.util.stream.IntStream;
import kaigai.dataset.CountryView;
import kaigai.query.SourceView;
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

    static SourcePage of(CountryView country, SourceView source) {
        List<String> lines = ReportText.of(source.text()).lines();
        return new SourcePage(
                country,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Line(source.firstLine() + i, lines.get(i)))
                        .toList());
    }
}
