package kaigai.command;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kaigai.format.Format;
import kaigai.format.ReleaseFiles;
import kaigai.release.ReleaseCatalog;
import kaigai.release.ReleaseLoader;
import picocli.CommandLine;
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
            "Importing the folder reports into an empty database makes the same release again.",
            "With --static, it writes what the service answers instead, for a web server or an object store to serve."
        })
final class ExportRelease implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "Folder to write to, made if need be. Files of these names are replaced.")
    private Path folder;

    @Option(names = "--release", paramLabel = "RELEASE", description = "Id of the release; the current one without it.")
    private String release;

    @Option(
            names = "--static",
            description =
                    "Write a copy of the service on its current release, with a configuration for nginx; DIR is empty.")
    private boolean copied;

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where the copy will be, for /dataset and /datapackage.json; ${DEFAULT-VALUE} without it.")
    private URI address;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, SQLException {
        return copied ? copy() : export();
    }

    private int copy() throws IOException, SQLException {
        if (release != null) {
            throw new ParameterException(
                    command.commandLine(), "--static copies the current release; the command publish chooses that.");
        }
        if (address.getHost() == null || !address.getPath().isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "The address is \"%s\"; expected: https://host".formatted(address));
        }
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new ParameterException(command.commandLine(), "There is something in " + folder + " already.");
            }
        }
        try (CommandDatabase database = CommandDatabase.open()) {
            return ServiceCopier.run(database.given(), address, folder);
        }
    }

    private int export() throws IOException, SQLException {
        try (CommandDatabase database = CommandDatabase.open()) {
            return ApplicationRunner.run(
                    Exporter.class,
                    database.given(),
                    ApplicationRunner.WITHOUT_PORTS,
                    folder.toString(),
                    Objects.requireNonNullElse(release, ""));
        }
    }

    /**
     * Exports a release inside the application; the arguments are the folder and the release, empty for the current.
     */
    @Dependent
    @Unremovable
    public static class Exporter implements QuarkusApplication {

        private final ReleaseLoader loader;

        Exporter(ReleaseLoader loader) {
            this.loader = loader;
        }

        @Override
        public int run(String... arguments) throws IOException {
            String wanted = arguments[1];
            ReleaseCatalog catalog = loader.readCatalog(ReleaseCatalog.EMPTY);
            Optional<ReleaseCatalog.Entry> entry = wanted.isEmpty()
                    ? catalog.current().flatMap(current -> catalog.find(current.release()))
                    : catalog.find(wanted);
            if (entry.isEmpty()) {
                System.err.println(
                        wanted.isEmpty() ? "Nothing has been published yet." : "There is no release " + wanted + ".");
                return CommandLine.ExitCode.USAGE;
            }
            Path folder = Path.of(arguments[0]);
            new ReleaseFiles(loader.load(entry.get()), folder).write(EnumSet.of(Format.JSON, Format.NDJSON));
            System.out.println("Release " + entry.get().release() + " is in " + folder + ".");
            return 0;
        }
    }
}
