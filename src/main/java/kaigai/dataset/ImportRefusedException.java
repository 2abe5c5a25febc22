package kaigai.dataset;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Thrown for reports that have errors. Its message has one line for each finding. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, List<kaigai.report.Finding>> findings;

    ImportRefusedException(Map<String, List<kaigai.report.Finding>> findings) {
        super(findings.entrySet().stream()
                .flatMap(file -> file.getValue().stream().map(finding -> file.getKey() + ": " + finding))
                .collect(Collectors.joining("\n")));
        this.findings = findings;
    }

    /** What was found, by the name of the report. */
    public Map<String, List<kaigai.report.Finding>> findings() {
        return findings;
    }
}
