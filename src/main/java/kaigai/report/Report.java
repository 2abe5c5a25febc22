package kaigai.report;

import java.util.List;
import java.util.Map;

/**
 * All that a report says.
 *
 * @param place the country or city that it is on
 * @param title the title in its page headings
 * @param pageCount how many pages it has
 * @param legend what the marks of the status grid mean, in its words; null where it doesn't say
 * @param facts the basic facts in their order, rankings and references left out
 * @param rankings the rankings among the basic facts
 * @param references the references among the basic facts
 * @param factsSource where the basic facts stand
 * @param marks the mark of each of the 11 themes
 * @param sections the sections on themes, of those themes that have one
 * @param organisations the organisations
 * @param initiatives the policies, platforms and laws
 */
public record Report(
        Place place,
        String title,
        int pageCount,
        String legend,
        List<Fact> facts,
        List<Ranking> rankings,
        List<Reference> references,
        Source factsSource,
        Map<Theme, GridMark> marks,
        Map<Theme, ThemeSection> sections,
        List<Measure> organisations,
        List<Measure> initiatives) {

    /** All budget lines in the report's order. */
    List<BudgetItem> budget() {
        return sections.values().stream()
                .flatMap(section -> section.budget().stream())
                .toList();
    }
}
