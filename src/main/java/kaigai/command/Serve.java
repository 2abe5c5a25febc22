package kaigai.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kaigai.database.DatabaseUnavailableException;
import kaigai.database.EmbeddedDatabase;
import kaigai.database.Login;
import org.eclipse.microprofile.config.Config;

/** Runs the service, on the configured database or else on the embedded one. */
final class Serve {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final int SECONDS_TO_STOP = 30;

    private Serve() {}

    /** Returns the exit code once the service has stopped. */
    static int run(String... arguments) {
        Config config = ConfigUtils.configBuilder().build();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return serve(arguments);
        }
        Path folder = Path.of(config.getOptionalValue("kaigai.database.directory", String.class)
                .orElse("data"));
        CountDownLatch stopped = new CountDownLatch(1);
        if (!delayExitUntil(stopped)) {
            return 1;
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            use(database.login());
            System.out.println("The embedded PostgreSQL runs in " + folder.toAbsolutePath());
            return serve(arguments);
        } catch (DatabaseUnavailableException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL did not stop cleanly: " + e);
            return 1;
        } finally {
            stopped.countDown();
        }
    }

    private static void use(Login login) {
        System.setProperty(URL, login.url());
        System.setProperty("quarkus.datasource.username", login.username());
        System.setProperty("quarkus.datasource.password", login.password());
    }

    private static int serve(String... arguments) {
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(
                null,
                (code, failure) -> {
                    exitCode.set(code);
                    if (failure != null) {
                        StartFailure.explain(failure);
                    }
                },
                arguments);
        return exitCode.get();
    }

    /** On a signal the JVM ends when its shutdown hooks have, whatever the main thread still has to close. */
    private static boolean delayExitUntil(CountDownLatch stopped) {
        try {
            addShutdownHook(stopped);
            return true;
        } catch (IllegalStateException e) {
            return false; // the signal came before the start
        }
    }

    private static void addShutdownHook(CountDownLatch stopped) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "wait for the embedded database"));
    }
}
