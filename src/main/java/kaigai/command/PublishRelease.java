package kaigai.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import kaigai.dataset.ReleaseLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a release that is there the current one: the rollback, or forward again. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description =
                "Makes a release the current one. Publishing an older one is the rollback; nothing is lost by it.")
final class PublishRelease implements Callable<Integer> {

    @Parameters(paramLabel = "RELEASE", description = "Its id, as the command releases lists it.")
    private String release;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        try (CommandDatabase database = CommandDatabase.open();
                Connection connection = database.importer()) {
            if (!new ReleaseLedger(connection).publish(release, Clock.systemUTC())) {
                throw new ParameterException(
                        command.commandLine(),
                        "There is no release " + release + "; the command releases lists what there is.");
            }
        }
        command.commandLine().getOut().println("The current release is " + release + ".");
        return 0;
    }
}
