package kaigai.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import kaigai.dataset.ReleaseLedger;
import kaigai.dataset.RemovalRefusedException;
import kaigai.dataset.ReportBundle;
import kaigai.dataset.ReportRemover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes the current release without one of its reports. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new release out of the current one without the report on a country or city, and publishes it.",
            "Older releases keep the report; publishing one of them brings it back."
        })
final class RemoveReport implements Callable<Integer> {

    @Parameters(paramLabel = "COUNTRY", description = "Id of the country or city, as the command releases lists it.")
    private String country;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        try (CommandDatabase database = CommandDatabase.open();
                Connection connection = database.importer()) {
            ReportBundle.importIfMissing(connection, Clock.systemUTC());
            Optional<String> before = new ReleaseLedger(connection).findCurrent();
            String release = new ReportRemover(connection, Clock.systemUTC()).run(country);
            new ChangePrinter(command.commandLine().getOut()).printRelease(release, before, connection);
            return 0;
        } catch (RemovalRefusedException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
