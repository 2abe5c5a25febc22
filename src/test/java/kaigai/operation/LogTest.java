package kaigai.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.logging.Handler;
import kaigai.dataset.ServiceDatabase;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/** What the log leaves out. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class LogTest {

    private static final String SERVERS = "io.vertx.core.impl.DeploymentManager";

    @Test
    void whatTheCollectorCannotCloseAgainIsNotTold() {
        assertThat(isPrinted(SERVERS, "Failed to run close hook")).isFalse();
        assertThat(isPrinted(SERVERS, "Undeploy failed")).isTrue();
    }

    private static boolean isPrinted(String logger, String message) {
        ExtLogRecord entry = new ExtLogRecord(Level.WARN, message, LogTest.class.getName());
        entry.setLoggerName(logger);
        return console().isLoggable(entry);
    }

    private static Handler console() {
        return Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(handler -> handler instanceof ConsoleHandler)
                .findFirst()
                .orElseThrow();
    }
}
