package kaigai.command;

import io.quarkus.runtime.annotations.QuarkusMain;

/** The program's entry point. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** Serves until the process is told to stop; exits with 0 then, and with 1 where it couldn't start. */
    public static void main(String... arguments) {
        // The framework would answer a malformed URL with an empty body; the API answers it with a problem document.
        System.setProperty("vertx.disableURIValidation", "true");
        System.exit(Serve.run(arguments));
    }
}
