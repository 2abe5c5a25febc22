package kaigai.release;

import java.util.List;

/** Prepares reports for a use other than reading their rows, such as the search. */
public interface ReportIndexer {

    /**
     * Indexes report versions that were loaded together, before a snapshot with any of them is served. Each report
     * version is passed once. The call runs on the thread that loads.
     */
    void index(List<LoadedReport> reports);
}
