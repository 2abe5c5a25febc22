package kaigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the section 1-②: rows {@code kind⇥name⇥summary⇥location⇥sources}, a header row on each page. */
final class Measures {

    private static final List<String> ORGANISATION = List.of("組織");
    private static final Map<InitiativeKind, List<String>> INITIATIVES = Map.of(
            InitiativeKind.POLICY, List.of("施策"),
            InitiativeKind.PLATFORM, List.of("基盤"),
            InitiativeKind.LAW, List.of("法律・制度", "法律･制度", "法律/制度", "法律／制度", "法律", "制度"));
    private static final int CELLS = 5;

    private final Findings findings;
    private final List<Measure> organisations = new ArrayList<>();
    private final List<Measure> initiatives = new ArrayList<>();
    private String kindAbove = "";

    private Measures(Findings findings) {
        this.findings = findings;
    }

    static Measures of(Section section, Findings findings) {
        Measures result = new Measures(findings);
        section.content().forEach(result::addLine);
        return result;
    }

    List<Measure> organisations() {
        return organisations;
    }

    List<Measure> initiatives() {
        return initiatives;
    }

    /** The words for a kind of initiative, or with null for an organisation. */
    static List<String> words(InitiativeKind kind) {
        return kind == null ? ORGANISATION : INITIATIVES.get(kind);
    }

    /** Whether the line is the table's header, which every page repeats. */
    static boolean isHeader(Line line) {
        return line.key().matches("(?:種別|区分|分類)?名称概要拠点ソース・サイト");
    }

    private void addLine(Line line) {
        if (isHeader(line)) {
            kindAbove = "";
        } else {
            addRow(line);
        }
    }

    /** A cell that is merged over several rows says its kind in the first of them. */
    private void addRow(Line line) {
        String[] cells = line.text().split("\t", -1);
        if (cells.length != CELLS || cells[1].isBlank()) {
            findings.add(FindingCode.WRONG_CELLS, line);
            return;
        }
        String word = JapaneseText.key(Inline.withoutBreaks(cells[0]).replaceAll("\\*\\*|</?b>", ""));
        word = word.isEmpty() ? kindAbove : word;
        kindAbove = word;
        addMeasure(word, cells, line);
    }

    private void addMeasure(String word, String[] cells, Line line) {
        if (ORGANISATION.contains(word)) {
            organisations.add(measure(null, cells, line));
            return;
        }
        INITIATIVES.keySet().stream()
                .filter(kind -> words(kind).contains(word))
                .findFirst()
                .ifPresentOrElse(
                        kind -> initiatives.add(measure(kind, cells, line)),
                        () -> findings.add(FindingCode.UNKNOWN_KIND, line, cells[0]));
    }

    private Measure measure(InitiativeKind kind, String[] cells, Line line) {
        String summary = Inline.withoutBreaks(cells[2]);
        return new Measure(
                kind,
                null,
                Inline.withoutBreaks(cells[1]),
                JapaneseText.orNull(summary),
                JapaneseText.orNull(Inline.withoutBreaks(cells[3])),
                StartDate.in(summary).orElse(null),
                Inline.references(cells[4].strip(), line.source(), findings),
                line.source());
    }
}
