package kaigai.command;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/** The program's entry point. */
@QuarkusMain
public final class Main {

    Main() {}

    /**
     * Runs the command that the arguments name, and serves where they name none. Exits with 0 where all went well, with
     * 1 where something failed or a report has errors, and with 2 where the arguments can't be understood.
     */
    public static void main(String... arguments) {
        // The framework would answer a malformed URL with an empty body; the API answers it with a problem document.
        System.setProperty("vertx.disableURIValidation", "true");
        // Picocli takes a while to get ready, and can't be in an AOT cache, since it is compiled for a very old Java.
        System.exit(arguments.length == 0 ? serve() : commandLine().execute(arguments));
    }

    private static int serve() {
        try {
            return new Serve().call();
        } catch (RuntimeException e) {
            System.err.println(StartFailure.reasonFor(e));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Kaigai()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(StartFailure.reasonFor(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
