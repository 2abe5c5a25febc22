package kaigai.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kaigai.database.Login;

/** Runs a part of a command inside the Quarkus application, which has the entities. */
final class ApplicationRunner {

    /** Settings for a command that reads the database, beside a service or without one. */
    static final Map<String, String> WITHOUT_PORTS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "kaigai.publications.followed", "false",
            "quarkus.shutdown.delay", "0",
            "quarkus.log.console.level", "WARN");

    private ApplicationRunner() {}

    /** Runs the application on a database until it returns; returns its exit code. */
    static int run(
            Class<? extends QuarkusApplication> application,
            Login login,
            Map<String, String> settings,
            String... arguments) {
        Serve.use(login);
        settings.forEach(System::setProperty);
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(
                application,
                (code, failure) -> {
                    exitCode.set(code);
                    if (failure != null) {
                        System.err.println(StartFailure.reasonFor(failure));
                    }
                },
                arguments);
        return exitCode.get();
    }
}
