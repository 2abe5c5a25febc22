package kaigai.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kaigai.dataset.ReportFile;
import kaigai.report.ReportBatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with reports, and stores nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Reads reports, and says what an import of them would find. Needs no database.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no errors", "1:errors", "2:wrong arguments"})
final class ValidateReports implements Callable<Integer> {

    @Mixin
    private ReportArguments reports;

    @Option(names = "--no-notes", description = "Print errors and warnings only.")
    private boolean noNotes;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        List<ReportFile> files = reports.files();
        FindingPrinter printer = new FindingPrinter(command.commandLine().getOut(), files.size(), !noNotes);
        ReportBatch batch = new ReportBatch();
        files.forEach(file ->
                printer.print(file.name(), batch.read(file.name(), file.bytes()).findings()));
        command.commandLine().getOut().println(printer.summary());
        return printer.hasErrors() ? 1 : 0;
    }
}
