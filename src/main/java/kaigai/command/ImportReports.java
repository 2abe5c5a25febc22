package kaigai.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kaigai.dataset.ImportRefusedException;
import kaigai.dataset.Importer;
import kaigai.dataset.Origin;
import kaigai.dataset.ReleaseLedger;
import kaigai.dataset.ReportBundle;
import kaigai.dataset.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Imports reports and publishes the release that they make. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new release out of the current one and these reports, and publishes it.",
            "A report takes the place of the one on the same country or city. If one of them has an error, nothing is stored."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:published", "1:errors, or the database failed: nothing is stored", "2:wrong arguments"})
final class ImportReports implements Callable<Integer> {

    @Mixin
    private ReportArguments reports;

    @Option(names = "--notes", description = "Print notes too, not errors and warnings only.")
    private boolean notes;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        List<ReportFile> files = reports.files();
        PrintWriter out = command.commandLine().getOut();
        FindingPrinter printer = new FindingPrinter(out, files.size(), notes);
        try (CommandDatabase database = CommandDatabase.open();
                Connection connection = database.importer()) {
            ReportBundle.importIfMissing(connection, Clock.systemUTC());
            Optional<String> before = new ReleaseLedger(connection).findCurrent();
            String release = new Importer(connection, Clock.systemUTC(), printer::print).run(files, Origin.CURATOR);
            out.println(printer.summary());
            new ChangePrinter(out).printRelease(release, before, connection);
            return 0;
        } catch (ImportRefusedException e) {
            out.println(printer.summary());
            out.println("Nothing was stored.");
            return 1;
        }
    }
}
