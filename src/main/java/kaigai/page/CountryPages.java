package kaigai.page;

import java.util.List;
import kaigai.dataset.CountryView;
import kaigai.dataset.FindingView;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.ReportRows;
import kaigai.http.Language;
import kaigai.page.CountryPage.Fact;
import kaigai.page.CountryPage.Section;
import kaigai.query.Themes;
import kaigai.release.LoadedReport;
import kaigai.report.InitiativeKind;

/** Puts together what the page on a country or city shows. */
final class CountryPages {

    private CountryPages() {}

    static CountryPage of(LoadedReport report, Language language) {
        ReportRows rows = report.rows();
        CountryView country = rows.country();
        List<FindingView> findings = rows.findings();
        Budget budget = Budget.of(rows.budgetLines(), findings, language);
        List<Fact> facts = country.facts().stream()
                .map(fact -> Fact.of(fact, findings, language))
                .toList();
        return new CountryPage(
                country,
                facts,
                Themes.list(report).stream().map(Section::of).toList(),
                rows.organisations(),
                rows.initiatives().stream().filter(CountryPages::isMeasure).toList(),
                budget,
                findings.stream()
                        .filter(finding -> !budget.shows(finding))
                        .filter(finding ->
                                facts.stream().noneMatch(fact -> fact.findings().contains(finding)))
                        .toList());
    }

    private static boolean isMeasure(InitiativeView initiative) {
        return !initiative.kind().equals(InitiativeKind.PROJECT.code());
    }
}
