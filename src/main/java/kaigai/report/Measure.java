package kaigai.report;

import java.util.List;

/**
 * An organisation or an initiative.
 *
 * @param kind policy, platform, law or project; null for an organisation
 * @param theme the theme that a project stands under; null for the rows of the table in section ②
 * @param name its name; null for a project that has none
 * @param summary what it is; of a project in Markdown; null where the report doesn't say
 * @param location where it is; null where the report doesn't say
 * @param start when it began; null where the summary doesn't say
 * @param references its sources; those of a project stand below all projects of its theme
 * @param source where it stands
 */
public record Measure(
        InitiativeKind kind,
        Theme theme,
        String name,
        String summary,
        String location,
        StartDate start,
        List<Reference> references,
        Source source) {

    static Measure project(Theme theme, String name, String summary, Source source) {
        StartDate start = StartDate.in(summary).orElse(null);
        return new Measure(InitiativeKind.PROJECT, theme, name, summary, null, start, List.of(), source);
    }
}
