package kaigai.report;

/** What Jazzer calls with what it makes up, and {@link ReportFuzzTest} with what Jazzer has found. */
public final class ReportFuzz {

    private ReportFuzz() {}

    /** Jazzer finds this method by its name. */
    public static void fuzzerTestOneInput(byte[] input) {
        ReaderPromises.read(input);
        ReaderPromises.readAsNumber(input);
    }
}
