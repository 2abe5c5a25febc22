package kaigai.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kaigai.dataset.ReportFile;
import kaigai.dataset.ReportRows;
import kaigai.dataset.StoredRows;
import kaigai.query.Changes;
import kaigai.query.ChangesView.Change;
import kaigai.report.ReportBatch;
import kaigai.report.ReportReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what an import of reports would change, and stores nothing. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what a release with these reports would change against the current one, row by row.",
            "Nothing is stored or published."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:compared", "1:errors in the reports, or the database failed", "2:wrong arguments"})
final class DiffReports implements Callable<Integer> {

    @Mixin
    private ReportArguments reports;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        List<ReportFile> files = reports.files();
        PrintWriter out = command.commandLine().getOut();
        FindingPrinter printer = new FindingPrinter(out, files.size(), false);
        List<ReportRows> after = new ArrayList<>();
        ReportBatch batch = new ReportBatch();
        for (ReportFile file : files) {
            ReportReader.Result result = batch.read(file.name(), file.bytes());
            printer.print(file.name(), result.findings());
            result.report().ifPresent(report -> after.add(ReportRows.of(report, result.findings())));
        }
        out.println(printer.summary());
        if (printer.hasErrors()) {
            return 1;
        }
        List<Change> changes = Changes.between(currentRows(after), after);
        ChangePrinter changePrinter = new ChangePrinter(out);
        changePrinter.printRows(changes);
        changePrinter.printSummary(changes);
        return 0;
    }

    /** The rows of the current release on the same countries. */
    private static List<ReportRows> currentRows(List<ReportRows> reports) throws IOException, SQLException {
        try (CommandDatabase database = CommandDatabase.open();
                Connection connection = database.reader()) {
            return new StoredRows(connection)
                    .inCurrentRelease(reports.stream()
                            .map(rows -> rows.country().country())
                            .toList());
        }
    }
}
