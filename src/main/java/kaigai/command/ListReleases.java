package kaigai.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import kaigai.dataset.ReleaseLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the releases. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = "Lists the releases, the last published first; the current one bears a *.")
final class ListReleases implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = command.commandLine().getOut();
        try (CommandDatabase database = CommandDatabase.open();
                Connection connection = database.reader()) {
            for (ReleaseLedger.Entry entry : new ReleaseLedger(connection).entries()) {
                out.printf(
                        "%s %s  %s  %-7s  %s%n",
                        entry.current() ? "*" : " ",
                        entry.release(),
                        entry.publishedAt(),
                        entry.origin(),
                        String.join(" ", entry.countries()));
            }
        }
        out.flush();
        return 0;
    }
}
