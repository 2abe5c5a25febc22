package kaigai.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads reports one by one that go into one release, in which each place has one report. */
public final class ReportBatch {

    private final Map<String, String> filesByPlace = new HashMap<>();

    /**
     * Reads a report as {@link ReportReader#read} does, and refuses it where an earlier one is on the same place.
     *
     * @param name what its file is called
     */
    public ReportReader.Result read(String name, byte[] bytes) {
        ReportReader.Result result = ReportReader.read(bytes);
        return result.report()
                .map(Report::place)
                .flatMap(place -> Optional.ofNullable(filesByPlace.putIfAbsent(place.id(), name))
                        .map(other -> repeated(result, place, other)))
                .orElse(result);
    }

    private static ReportReader.Result repeated(ReportReader.Result result, Place place, String other) {
        Findings findings = new Findings();
        findings.add(Finding.of(FindingCode.REPEATED_COUNTRY, new Source(1, 1, 1), place.ja())
                .expecting(other + " のほかに報告書がないこと", "no other than " + other));
        result.findings().forEach(findings::add);
        return new ReportReader.Result(result.text(), Optional.empty(), findings.list());
    }
}
