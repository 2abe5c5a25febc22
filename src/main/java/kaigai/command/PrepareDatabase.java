package kaigai.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import kaigai.dataset.ReportBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the database up to date, so that services with a login that may only read can start on it. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = {
            "Makes or upgrades roles and tables, publishes the reports that the program brings, unless a person has",
            "published something since, and ends. A service with the owner's login does the same at its start."
        })
final class PrepareDatabase implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        try (CommandDatabase database = CommandDatabase.open();
                Connection connection = database.importer()) {
            ReportBundle.importIfMissing(connection, Clock.systemUTC());
        }
        command.commandLine().getOut().println("The database is ready.");
        return 0;
    }
}
