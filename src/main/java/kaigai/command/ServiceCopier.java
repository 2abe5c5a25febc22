package kaigai.command;

import io.quarkus.runtime.QuarkusApplication;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import kaigai.copy.StaticCopy;
import kaigai.database.Login;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service while it is copied into files: it answers this process alone, copies itself, and ends. */
public final class ServiceCopier implements QuarkusApplication {

    private static final String PORT = "quarkus.http.port";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ANY_FREE = "0";
    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host",
            LOOPBACK,
            PORT,
            ANY_FREE,
            "quarkus.management.host",
            LOOPBACK,
            "quarkus.management.port",
            ANY_FREE,
            "quarkus.http.proxy.proxy-address-forwarding",
            "true",
            "quarkus.http.proxy.enable-forwarded-host",
            "true",
            "quarkus.log.console.level",
            "WARN");

    /**
     * Runs the service on a database and copies it; returns the exit code.
     *
     * @param address where the copy will be
     * @param folder where to write to, which is there and empty
     */
    static int run(Login login, URI address, Path folder) {
        return ApplicationRunner.run(ServiceCopier.class, login, SETTINGS, address.toString(), folder.toString());
    }

    /** Copies the service that runs; the arguments are the copy's address and folder. */
    @Override
    public int run(String... arguments) throws Exception {
        Integer port = ConfigProvider.getConfig().getValue(PORT, Integer.class);
        URI service = URI.create("http://" + LOOPBACK + ":" + port);
        String release = new StaticCopy(service, URI.create(arguments[0]), Path.of(arguments[1])).write();
        System.out.println("A copy of release " + release + " is in " + arguments[1] + ".");
        return 0;
    }
}
