package kaigai.report;

import java.util.List;

/**
 * What a report says on one theme.
 *
 * @param label the theme's name as the section's heading has it
 * @param category the words above 事例, such as {@code Plan & Strategy}; null where there are none
 * @param overview the overview as Markdown, its lists, paragraphs and bold kept; null where there is none
 * @param references the references below the overview, or of the budget table
 * @param projects the projects
 * @param projectReferences the references below the projects
 * @param notes what the section says after ※, such as {@code ※着手中含む}, footnotes of budget lines left out
 * @param budget the lines of the budget table
 * @param source where the section stands, from its heading on
 */
public record ThemeSection(
        String label,
        String category,
        String overview,
        List<Reference> references,
        List<Measure> projects,
        List<Reference> projectReferences,
        List<String> notes,
        List<BudgetItem> budget,
        Source source) {}
