package kaigai.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import kaigai.dataset.ImportRefusedException;
import kaigai.dataset.ReleaseLedger;
import kaigai.dataset.ReportBundle;
import kaigai.dataset.ReportRereader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes a release of the current release's texts as this version of the program reads them. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the reports of the current release again, and publishes the release that they make now.",
            "Use it after an upgrade: the rows of a curator's release stay as the older version read them until then."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:published", "1:errors, or the database failed: nothing is stored", "2:wrong arguments"})
final class RereadReports implements Callable<Integer> {

    @Option(names = "--notes", description = "Print notes too, not errors and warnings only.")
    private boolean notes;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = command.commandLine().getOut();
        FindingPrinter printer = new FindingPrinter(out, notes);
        try (CommandDatabase database = CommandDatabase.open();
                Connection connection = database.importer()) {
            ReportBundle.importIfMissing(connection, Clock.systemUTC());
            Optional<String> before = new ReleaseLedger(connection).findCurrent();
            String release = new ReportRereader(connection, Clock.systemUTC(), printer::print).run();
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
