package kaigai.command;

import java.util.concurrent.Callable;
import kaigai.report.ReportTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a report without content. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a report without content, with comments on what goes where. Needs no database.",
            "Example: kaigai template denmark > new.md"
        })
final class PrintTemplate implements Callable<Integer> {

    @Parameters(
            paramLabel = "COUNTRY",
            description = "Id, English or Japanese name, or ISO 3166-1 code of a country; or the name of a city.")
    private String country;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        command.commandLine().getOut().print(ReportTemplate.of(country));
        command.commandLine().getOut().flush();
        return 0;
    }
}
