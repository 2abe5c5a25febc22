package kaigai.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The program without a command: it serves. */
@Command(
        name = "kaigai",
        mixinStandardHelpOptions = true,
        version = "Kaigai 1.0.0",
        description = "Serves what countries and cities do in digital government; without a command, it serves.",
        subcommands = {
            Serve.class,
            PrepareDatabase.class,
            PrintTemplate.class,
            ValidateReports.class,
            DiffReports.class,
            ImportReports.class,
            RemoveReport.class,
            RereadReports.class,
            ListReleases.class,
            PublishRelease.class,
            ExportRelease.class,
            VerifyDatabase.class
        })
final class Kaigai implements Callable<Integer> {

    @Override
    public Integer call() {
        return new Serve().call();
    }
}
