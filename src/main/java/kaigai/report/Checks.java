package kaigai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what a report says once it is understood. What these checks find never stops an import. */
final class Checks {

    private final Report report;
    private final Findings findings;

    private Checks(Report report, Findings findings) {
        this.report = report;
        this.findings = findings;
    }

    static void check(Report report, Findings findings) {
        Checks checks = new Checks(report, findings);
        report.marks().values().forEach(checks::checkTheme);
        checks.checkUnits();
        BudgetChecks.check(report.budget(), findings);
        checks.checkProjectNames();
        checks.checkLinks();
    }

    private void checkTheme(GridMark mark) {
        ThemeSection section = report.sections().get(mark.theme());
        boolean marked = mark.rating() != Rating.NONE;
        if (marked && section == null) {
            findings.add(
                    FindingCode.MARK_WITHOUT_SECTION,
                    mark.source(),
                    mark.label() + " " + mark.rating().mark());
        }
        if (!marked && section != null) {
            findings.add(FindingCode.SECTION_WITHOUT_MARK, section.source(), section.label());
        }
        if (section != null && !mark.theme().isNamed(mark.label(), section.label())) {
            findings.add(FindingCode.THEME_NAME_DIFFERS, section.source(), section.label(), mark.label());
        }
        if (section == null && !mark.theme().isNamed(mark.label(), mark.theme().ja())) {
            findings.add(
                    FindingCode.THEME_NAME_DIFFERS,
                    mark.source(),
                    mark.label(),
                    mark.theme().ja());
        }
    }

    /** The slides lost the exponent of km². */
    private void checkUnits() {
        report.facts().stream()
                .filter(fact -> "km2".equals(fact.unit())
                        && JapaneseText.key(fact.label()).contains("(km)"))
                .forEach(fact ->
                        findings.add(new Finding(FindingCode.IMPLAUSIBLE_UNIT, fact.source(), fact.label(), "km² (㎢)")
                                .about(fact.subject())));
    }

    private void checkProjectNames() {
        Set<String> seen = new HashSet<>();
        report.sections().values().stream()
                .flatMap(section -> section.projects().stream())
                .filter(project -> project.name() != null && !seen.add(JapaneseText.key(project.name())))
                .forEach(project -> findings.add(FindingCode.REPEATED_PROJECT, project.source(), project.name()));
    }

    /** One finding for all of them: most reports have lost many. */
    private void checkLinks() {
        List<Reference> references = new ArrayList<>(report.references());
        List<Source> lost = new ArrayList<>();
        addLost(report.references(), report.factsSource(), lost);
        Stream.concat(report.organisations().stream(), report.initiatives().stream())
                .forEach(measure -> {
                    references.addAll(measure.references());
                    addLost(measure.references(), measure.source(), lost);
                });
        report.sections().values().forEach(section -> {
            references.addAll(section.references());
            references.addAll(section.projectReferences());
            addLost(section.references(), section.source(), lost);
            addLost(section.projectReferences(), section.source(), lost);
        });
        if (!lost.isEmpty()) {
            Source first = lost.get(0);
            int last = lost.stream().mapToInt(Source::lastLine).max().orElseThrow();
            int firstLine = lost.stream().mapToInt(Source::firstLine).min().orElseThrow();
            BigDecimal count = BigDecimal.valueOf(lost.size());
            findings.add(Finding.of(
                            FindingCode.LINK_WITHOUT_ADDRESS,
                            new Source(first.page(), firstLine, last),
                            "%d / %d".formatted(lost.size(), references.size()))
                    .withNumbers(new Figure(count, BigDecimal.ONE), null));
        }
    }

    private static void addLost(List<Reference> references, Source source, List<Source> lost) {
        references.stream().filter(reference -> reference.url() == null).forEach(reference -> lost.add(source));
    }
}
