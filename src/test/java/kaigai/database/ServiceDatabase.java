package kaigai.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the service under test a database of its own on the tests' server. */
public class ServiceDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Login login = TestPostgres.newDatabase();
        return Map.of(
                "quarkus.datasource.jdbc.url", login.url(),
                "quarkus.datasource.username", login.username(),
                "quarkus.datasource.password", login.password());
    }

    @Override
    public void stop() {
        // The server goes down with the tests' JVM.
    }
}
