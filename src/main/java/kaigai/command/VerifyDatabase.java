package kaigai.command;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import kaigai.release.Verification;
import picocli.CommandLine.Command;

/** Says whether a database still holds what was stored in it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Reads everything that is stored, computes the digests anew that name reports and releases, and says what differs.",
            "It changes nothing, and may run beside the service."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing differs", "1:something differs, or the database failed", "2:wrong arguments"})
final class VerifyDatabase implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, SQLException {
        try (CommandDatabase database = CommandDatabase.open()) {
            return ApplicationRunner.run(Verifier.class, database.given(), ApplicationRunner.WITHOUT_PORTS);
        }
    }

    /** Verifies the database inside the application. */
    @Dependent
    @Unremovable
    public static class Verifier implements QuarkusApplication {

        private final Verification verification;

        Verifier(Verification verification) {
            this.verification = verification;
        }

        @Override
        public int run(String... arguments) {
            Verification.Result result = verification.run();
            result.unknown().forEach(System.out::println);
            result.damages().forEach(System.out::println);
            System.out.printf(
                    "%d releases, %d report versions: %s%n",
                    result.releases(), result.reports(), result.damages().isEmpty() ? "intact." : "damaged.");
            return result.damages().isEmpty() ? 0 : 1;
        }
    }
}
