package kaigai.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where each text of a parsed report must stand. Only what the report prints is listed, and that once: a number, a date
 * or a name that was read out of another text is left out, since it would be a second excuse for the same place.
 */
final class Stretches {

    private final Map<Source, Stretch> bySource = new LinkedHashMap<>();
    private final Map<Integer, List<Stretch>> byLine = new HashMap<>();

    private Stretches() {}

    /**
     * The texts of {@code report}.
     *
     * @param firstPage where its first page heading stands, which alone is read for title and name
     * @param whole where the whole report stands
     */
    static Stretches of(Report report, Source firstPage, Source whole) {
        Stretches result = new Stretches();
        result.at(firstPage).addText(report.title());
        result.at(firstPage).addText(report.place().ja());
        result.at(whole).addText(report.legend());
        report.marks().values().forEach(result::addMark);
        report.facts().forEach(result::addFact);
        report.rankings().forEach(result::addRanking);
        report.references().forEach(result.at(report.factsSource())::addReference);
        Stream.concat(report.organisations().stream(), report.initiatives().stream())
                .forEach(result::addRow);
        report.sections().values().forEach(result::addSection);
        result.index();
        return result;
    }

    /** The stretches that a line is part of, the shortest first. */
    List<Stretch> on(int line) {
        return byLine.getOrDefault(line, List.of());
    }

    private Stretch at(Source source) {
        return bySource.computeIfAbsent(source, none -> new Stretch());
    }

    private void index() {
        bySource.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> entry.getKey().lastLine() - entry.getKey().firstLine()))
                .forEach(entry -> {
                    for (int line = entry.getKey().firstLine();
                            line <= entry.getKey().lastLine();
                            line++) {
                        byLine.computeIfAbsent(line, none -> new ArrayList<>()).add(entry.getValue());
                    }
                });
    }

    private void addMark(GridMark mark) {
        Stretch line = at(mark.source());
        line.addText(mark.label());
        if (mark.rating() == Rating.NONE) {
            line.addNone();
        } else {
            line.addOneOf(mark.rating().marks());
        }
    }

    private void addFact(Fact fact) {
        Stretch line = at(fact.source());
        line.addText(fact.label());
        line.addText(fact.value());
        line.addText(fact.note());
        if (fact.value() == null) {
            line.addNone();
        }
    }

    private void addRanking(Ranking ranking) {
        at(ranking.source()).addRecurring(ranking.label());
        at(ranking.source()).addText(ranking.text());
    }

    private void addRow(Measure measure) {
        at(measure.source()).addOneOf(Measures.words(measure.kind()));
        at(measure.source()).addText(measure.location());
        addMeasure(measure);
    }

    private void addMeasure(Measure measure) {
        Stretch stretch = at(measure.source());
        stretch.addText(measure.name());
        stretch.addText(measure.summary());
        measure.references().forEach(stretch::addReference);
    }

    private void addSection(ThemeSection section) {
        Source source = section.source();
        at(new Source(source.page(), source.firstLine(), source.firstLine())).addText(section.label());
        Stretch stretch = at(source);
        stretch.addRecurringLine(section.category());
        stretch.addLines(section.overview());
        section.references().forEach(stretch::addReference);
        section.projects().forEach(this::addMeasure);
        section.projectReferences().forEach(stretch::addReference);
        section.notes().forEach(stretch::addText);
        section.budget().forEach(item -> addBudget(item, stretch));
    }

    /** A footnote stands below the table, and with each item that refers to it. */
    private void addBudget(BudgetItem item, Stretch section) {
        Stretch row = at(item.source());
        row.addRecurring(item.label());
        row.addRecurring(item.heading());
        row.addText(item.text());
        item.details().forEach(row::addText);
        item.notes().forEach(section::addRecurring);
    }
}
