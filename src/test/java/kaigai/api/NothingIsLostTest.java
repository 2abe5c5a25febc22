package kaigai.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kaigai.dataset.ServiceDatabase;
import kaigai.report.SampleReports;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class NothingIsLostTest {

    /** Labels are ours, not the report's, but for the kinds of the table of measures, which stand in its cells. */
    private static final Set<String> OURS = Set.of(
            "theme_ja",
            "rating_ja",
            "country_ja",
            "start_text",
            "period",
            "capital",
            "languages",
            "religions",
            "head_of_state",
            "legislature",
            "government",
            "form_of_government",
            "industries",
            "currency_name",
            "subject",
            "ranked_by",
            "pinned",
            "self");

    @Test
    void everyCharacterThatIsNotLayoutIsServed() {
        assertThat(ReportAccount.missing(SampleReports.denmark(), served())).isEmpty();
    }

    /** Leaves out one served row, fact, bullet, footnote or title after the other: each must be missed. */
    @Test
    void whateverIsDroppedIsMissed() {
        List<String> served = served();
        List<Object> dropped = new ArrayList<>();
        for (Section section : sections()) {
            for (Object thing : section.things()) {
                List<String> rest = new ArrayList<>(served);
                if (section.name().endsWith("notes")) {
                    rest.removeAll(List.of(thing)); // a footnote is served with each line that refers to it
                } else {
                    strings("", thing).forEach(rest::remove);
                }
                assertThat(ReportAccount.missing(SampleReports.denmark(), rest))
                        .as("without %s of %s", thing, section.name())
                        .isNotEmpty();
                dropped.add(thing);
            }
        }
        assertThat(dropped)
                .as("rows, facts, bullets, footnotes and titles of the report")
                .hasSizeGreaterThan(90);
    }

    private record Section(String name, List<?> things) {}

    private static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("facts", Service.get("/countries/denmark").getList("data.facts")));
        sections.add(new Section("rankings", Service.get("/countries/denmark").getList("data.rankings")));
        sections.add(new Section("references", Service.get("/countries/denmark").getList("data.references")));
        for (String table : List.of("theme-ratings", "organisations", "initiatives", "budget-lines")) {
            List<Map<String, Object>> rows = Service.rows("/countries/denmark"
                    .concat("/" + table)
                    .replace("/countries/denmark/theme-ratings", "/theme-ratings"));
            sections.add(new Section(table, rows));
            for (String part : List.of("references", "project_references", "notes", "details")) {
                rows.stream()
                        .filter(row -> row.get(part) instanceof List<?> list && !list.isEmpty())
                        .forEach(row -> ((List<?>) row.get(part))
                                .forEach(thing -> sections.add(new Section(table + "." + part, List.of(thing)))));
            }
        }
        return sections;
    }

    /** All strings that the API serves on Denmark, each as often as it is served; the report's own text is left out. */
    private static List<String> served() {
        List<String> strings = new ArrayList<>(
                strings("", Service.get("/countries/denmark").getMap("data")).toList());
        for (String table : List.of("/theme-ratings", "/organisations", "/initiatives", "/budget-lines")) {
            Service.rows(table).forEach(row -> strings.addAll(strings("", row).toList()));
        }
        Service.rows("/organisations").forEach(row -> strings.add("組織"));
        return strings;
    }

    private static Stream<String> strings(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().flatMap(entry -> strings((String) entry.getKey(), entry.getValue()));
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(element -> strings(key, element));
        }
        return value instanceof String text && !OURS.contains(key) ? Stream.of(text) : Stream.empty();
    }
}
