package kaigai.report;

import java.util.ArrayList;
import java.util.List;

/** Collects what the parts of the reader notice, so that a curator sees all of it at once. */
final class Findings {

    private final List<Finding> list = new ArrayList<>();

    void add(Finding finding) {
        list.add(finding);
    }

    void add(FindingCode code, Line line) {
        add(code, line.source(), line.text());
    }

    void add(FindingCode code, Line line, String text) {
        add(code, line.source(), text);
    }

    void add(FindingCode code, Source source, String text) {
        add(Finding.of(code, source, text));
    }

    void add(FindingCode code, Source source, String stated, String expected) {
        add(new Finding(code, source, stated, expected));
    }

    boolean hasError() {
        return list.stream().anyMatch(Finding::isError);
    }

    boolean has(FindingCode code) {
        return list.stream().anyMatch(finding -> finding.code() == code);
    }

    /** Whether an error has been found on this line. */
    boolean hasErrorOn(int line) {
        return list.stream()
                .filter(Finding::isError)
                .map(Finding::source)
                .anyMatch(source -> source.firstLine() <= line && line <= source.lastLine());
    }

    /** Whether something has been found in this value that these words are part of. */
    boolean areAbout(Source source, Finding.Subject subject, String words) {
        return list.stream()
                .filter(finding -> finding.source().equals(source))
                .filter(finding ->
                        finding.subject() == null || finding.subject().equals(subject))
                .anyMatch(finding -> finding.stated().contains(words));
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
