package kaigai.report;

import java.util.ArrayList;
import java.util.List;

/** Collects what the parts of the reader notice, so that a curator sees all of it at once. */
final class Findings {

    private final List<Finding> list = new ArrayList<>();

    void add(FindingCode code, Line line) {
        add(code, line.source(), line.text());
    }

    void add(FindingCode code, Line line, String text) {
        add(code, line.source(), text);
    }

    void add(FindingCode code, Source source, String text) {
        add(code, source, text, code.expected());
    }

    void add(FindingCode code, Source source, String stated, String expected) {
        list.add(new Finding(code, source, stated, expected));
    }

    boolean hasError() {
        return list.stream().anyMatch(Finding::isError);
    }

    boolean has(FindingCode code) {
        return list.stream().anyMatch(finding -> finding.code() == code);
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
