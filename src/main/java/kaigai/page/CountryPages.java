package kaigai.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kaigai.dataset.CountryView;
import kaigai.dataset.FindingView;
import kaigai.dataset.InitiativeView;
import kaigai.http.Language;
import kaigai.page.CountryPage.Fact;
import kaigai.page.CountryPage.Section;
import kaigai.query.BasicFacts;
import kaigai.query.CountryRows;
import kaigai.query.Table;
import kaigai.query.Themes;
import kaigai.report.InitiativeKind;

/** Reads what the page on a country or city shows. */
@ApplicationScoped
class CountryPages {

    private final BasicFacts facts;
    private final Themes themes;
    private final CountryRows rows;

    CountryPages(BasicFacts facts, Themes themes, CountryRows rows) {
        this.facts = facts;
        this.themes = themes;
        this.rows = rows;
    }

    CountryPage of(String id, String release, Language language) {
        CountryView country = facts.of(id, release);
        List<FindingView> findings = rows.of(Table.FINDINGS, id, release);
        Budget budget = Budget.of(rows.of(Table.BUDGET_LINES, id, release), findings, language);
        return new CountryPage(
                country,
                country.facts().stream().map(fact -> Fact.of(fact, language)).toList(),
                themes.of(id, release).stream().map(Section::of).toList(),
                rows.of(Table.ORGANISATIONS, id, release),
                rows.of(Table.INITIATIVES, id, release).stream()
                        .filter(CountryPages::isMeasure)
                        .toList(),
                budget,
                findings.stream()
                        .filter(finding -> !budget.findings().contains(finding))
                        .toList());
    }

    private static boolean isMeasure(InitiativeView initiative) {
        return !initiative.kind().equals(InitiativeKind.PROJECT.code());
    }
}
