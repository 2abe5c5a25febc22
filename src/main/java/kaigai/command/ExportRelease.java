package kaigai.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import kaigai.format.Format;
import kaigai.format.ReleaseFiles;
import kaigai.query.ReleaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a release to files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a release to files: every table as JSON, NDJSON and CSV, as the service answers them,",
            "a description of the tables (datapackage.json), a README and the source reports.",
            "Importing the folder reports into an empty database makes the same release again."
        })
final class ExportRelease implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "Folder to write to, made if need be. Files of these names are replaced.")
    private Path folder;

    @Option(names = "--release", paramLabel = "RELEASE", description = "Id of the release; the current one without it.")
    private String release;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        try (CommandDatabase database = CommandDatabase.open();
                Connection connection = database.reader()) {
            ReleaseReader exported = ReleaseReader.find(connection, Optional.ofNullable(release))
                    .orElseThrow(() -> new ParameterException(
                            command.commandLine(),
                            release == null
                                    ? "Nothing has been published yet."
                                    : "There is no release " + release + "."));
            new ReleaseFiles(exported, folder).write(EnumSet.of(Format.JSON, Format.NDJSON));
            command.commandLine().getOut().println("Release " + exported.release() + " is in " + folder + ".");
        }
        return 0;
    }
}
