package kaigai.command;

import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.nio.file.InvalidPathException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import kaigai.database.DatabaseUnavailableException;
import kaigai.dataset.ImportRefusedException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says why a command failed: in one line where the reason is a known one, with the stack trace where it isn't. */
final class StartFailure {

    private StartFailure() {}

    static String reasonFor(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> reason(cause).stream())
                .findFirst()
                .orElseGet(() -> stackTrace(failure));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static Optional<String> reason(Throwable cause) {
        if (cause instanceof BindException) {
            return Optional.of(
                    "Port %s or %s is in use by another program: name another in QUARKUS_HTTP_PORT or QUARKUS_MANAGEMENT_PORT."
                            .formatted(setting("quarkus.http.port"), setting("quarkus.management.port")));
        }
        if (cause instanceof InvalidPathException invalid) {
            return Optional.of("The path %s can't be named in this locale (%s): set LC_ALL=C.UTF-8."
                    .formatted(invalid.getInput(), invalid.getReason()));
        }
        if (cause instanceof SQLException) {
            return Optional.of("The database %s can't be used: %s"
                    .formatted(
                            setting("quarkus.datasource.jdbc.url"),
                            cause.getMessage().replaceAll("\\s+", " ")));
        }
        if (cause instanceof ConfigValidationException) {
            return Optional.of(cause.getMessage().replaceAll("\\s+", " "));
        }
        if (cause instanceof DatabaseUnavailableException) {
            return Optional.of(cause.getMessage());
        }
        if (cause instanceof ImportRefusedException) {
            return Optional.of("The program's own reports can't be imported:\n" + cause.getMessage());
        }
        return Optional.empty();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("?");
    }
}
