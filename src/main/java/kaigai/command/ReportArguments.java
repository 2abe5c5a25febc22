package kaigai.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kaigai.dataset.ReportFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The arguments of commands that read reports. */
final class ReportArguments {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description =
                    "A report, - for the standard input, or a folder: every file in it, and in the folders in it, that ends in .md.")
    private List<Path> paths;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /** The reports that the arguments name, in their order. */
    List<ReportFile> files() throws IOException {
        List<ReportFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(ReportFile.in(path));
            } else if (ReportFile.isStandardInput(path) || Files.isRegularFile(path) && Files.isReadable(path)) {
                files.add(ReportFile.of(path));
            } else {
                throw new ParameterException(command.commandLine(), mistake(path));
            }
        }
        if (files.isEmpty()) {
            throw new ParameterException(command.commandLine(), "There is no file that ends in .md.");
        }
        return files;
    }

    /** A pipe or a device may have no end, or nobody who writes into it. */
    private static String mistake(Path path) {
        if (!Files.exists(path)) {
            return "There is no file or folder " + path + ".";
        }
        return Files.isRegularFile(path)
                ? path + " can't be read."
                : path + " is neither a file nor a folder; the argument - reads the standard input.";
    }
}
