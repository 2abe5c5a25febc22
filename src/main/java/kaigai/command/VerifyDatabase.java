package kaigai.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import kaigai.dataset.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether a database still holds what was stored in it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Reads everything that is stored, computes the digests anew that name reports and releases, and says what differs.",
            "It changes nothing, and may run beside the service."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing differs", "1:something differs, or the database failed", "2:wrong arguments"})
final class VerifyDatabase implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = command.commandLine().getOut();
        try (CommandDatabase database = CommandDatabase.open();
                Connection connection = database.reader()) {
            Verification.Result result = Verification.of(connection);
            result.unknown().forEach(out::println);
            result.damages().forEach(out::println);
            out.printf(
                    "%d releases, %d versions of reports: %s%n",
                    result.releases(), result.reports(), result.damages().isEmpty() ? "intact." : "damaged.");
            out.flush();
            return result.damages().isEmpty() ? 0 : 1;
        }
    }
}
