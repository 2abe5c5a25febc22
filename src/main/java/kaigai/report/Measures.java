package kaigai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the section 1-②: rows {@code kind⇥name⇥summary⇥location⇥sources}, a header row on each page. */
final class Measures {

    private static final String ORGANISATION = "組織";
    private static final Map<String, InitiativeKind> INITIATIVES = Map.of(
            "施策", InitiativeKind.POLICY,
            "基盤", InitiativeKind.PLATFORM,
            "法律・制度", InitiativeKind.LAW,
            "法律", InitiativeKind.LAW,
            "制度", InitiativeKind.LAW);
    private static final int CELLS = 5;

    private final Findings findings;
    private final List<Measure> organisations = new ArrayList<>();
    private final List<Measure> initiatives = new ArrayList<>();

    private Measures(Findings findings) {
        this.findings = findings;
    }

    static Measures of(Section section, Findings findings) {
        Measures result = new Measures(findings);
        section.content().stream().filter(line -> !isHeader(line)).forEach(result::addRow);
        return result;
    }

    List<Measure> organisations() {
        return organisations;
    }

    List<Measure> initiatives() {
        return initiatives;
    }

    private static boolean isHeader(Line line) {
        return line.key().matches("(?:種別|区分|分類)?名称概要拠点ソース・サイト");
    }

    private void addRow(Line line) {
        String[] cells = line.text().split("\t", -1);
        if (cells.length != CELLS || cells[1].isBlank()) {
            findings.add(FindingCode.WRONG_CELLS, line);
            return;
        }
        String kind = JapaneseText.key(cells[0]).replace('/', '・');
        if (kind.startsWith(ORGANISATION)) {
            organisations.add(measure(null, cells, line));
        } else if (INITIATIVES.containsKey(kind)) {
            initiatives.add(measure(INITIATIVES.get(kind), cells, line));
        } else {
            findings.add(FindingCode.UNKNOWN_KIND, line, cells[0]);
        }
    }

    private static Measure measure(InitiativeKind kind, String[] cells, Line line) {
        String summary = cells[2].strip();
        return new Measure(
                kind,
                null,
                cells[1].strip(),
                JapaneseText.orNull(summary),
                JapaneseText.orNull(cells[3]),
                StartDate.in(summary).orElse(null),
                Inline.references(cells[4].strip()),
                line.source());
    }
}
