package kaigai.page;

import io.quarkus.qute.RawString;
import java.util.List;
import kaigai.dataset.CountryView;
import kaigai.dataset.FactView;
import kaigai.dataset.FindingView;
import kaigai.dataset.InitiativeView;
import kaigai.dataset.OrganisationView;
import kaigai.http.Language;
import kaigai.query.CountryThemeView;
import kaigai.query.Table;

/**
 * All that there is on a country or city.
 *
 * @param country its basic facts
 * @param facts the same, for people
 * @param themes the 11 themes
 * @param organisations its organisations
 * @param measures its policies, platforms and laws
 * @param budget its digital budget
 * @param findings what was noticed in its report elsewhere than in the facts and the budget
 */
public record CountryPage(
        CountryView country,
        List<Fact> facts,
        List<Section> themes,
        List<OrganisationView> organisations,
        List<InitiativeView> measures,
        Budget budget,
        List<FindingView> findings) {

    /** The path of the API that has the same facts. */
    public String apiPath() {
        return "/countries/" + country.country();
    }

    /**
     * A fact.
     *
     * @param fact the fact
     * @param message key of the message that says in the page's language what it is; null for one that nobody foresaw
     * @param figure its value as a number, with its unit; null for a value that is none
     * @param findings what was noticed in it
     */
    public record Fact(FactView fact, String message, String figure, List<FindingView> findings) {

        static Fact of(FactView fact, List<FindingView> findings, Language language) {
            return new Fact(
                    fact,
                    fact.field() == null ? null : "fact_" + fact.field(),
                    fact.number() == null ? null : Figures.withUnit(fact.number(), fact.unit(), language),
                    findings.stream().filter(finding -> isAbout(fact, finding)).toList());
        }

        private static boolean isAbout(FactView fact, FindingView finding) {
            return Table.COUNTRIES.name().equals(finding.table())
                    && fact.field() != null
                    && fact.field().equals(finding.field());
        }
    }

    /**
     * A theme.
     *
     * @param theme the rating and what the report says
     * @param overview the overview as HTML; null where there is none
     * @param projects the projects
     */
    public record Section(CountryThemeView theme, RawString overview, List<Project> projects) {

        static Section of(CountryThemeView theme) {
            return new Section(
                    theme,
                    Prose.of(theme.themeRating().overview()),
                    theme.projects().stream()
                            .map(project -> new Project(project, Prose.of(project.summary())))
                            .toList());
        }
    }

    /**
     * A project.
     *
     * @param project the project
     * @param summary its summary as HTML; null where there is none
     */
    public record Project(InitiativeView project, RawString summary) {}
}
