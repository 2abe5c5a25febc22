package kaigai.command;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kaigai.database.DatabaseUnavailableException;
import kaigai.database.Login;
import kaigai.database.embedded.EmbeddedDatabase;
import picocli.CommandLine.Command;

/** Runs the service, on the configured database or else on the embedded one. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves until it is told to stop. This is what the program does without a command.")
final class Serve implements Callable<Integer> {

    private static final int SECONDS_TO_STOP = 30;

    /** Returns the exit code once the service has stopped. */
    @Override
    public Integer call() {
        if (CommandDatabase.configured().isPresent()) {
            return serve();
        }
        CountDownLatch stopped = new CountDownLatch(1);
        if (!delayExitUntil(stopped)) {
            return 1;
        }
        Path folder = CommandDatabase.folder();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            use(database.login());
            System.out.println("The embedded PostgreSQL runs in " + folder.toAbsolutePath());
            return serve();
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

    /** Makes the service log in so. */
    static void use(Login login) {
        System.setProperty(CommandDatabase.URL, login.url());
        System.setProperty(CommandDatabase.USERNAME, login.username());
        System.setProperty(CommandDatabase.PASSWORD, login.password());
    }

    private static int serve() {
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(null, (code, failure) -> {
            exitCode.set(code);
            if (failure != null) {
                System.err.println(StartFailure.reasonFor(failure));
            }
        });
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
