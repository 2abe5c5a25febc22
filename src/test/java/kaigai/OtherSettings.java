package kaigai;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import kaigai.dataset.HostileDatabase;

/**
 * The second service under test, for all that takes other settings or other data than the first one has: each further
 * profile would be a further start.
 */
public final class OtherSettings implements QuarkusTestProfile {

    /** Few, so that they are soon taken. */
    public static final int PLACES = 3;

    /** How many bytes of temporary files there is room for. */
    public static final int TEMPORARY_FILES = 2 * 1024 * 1024;

    /** Little room, and an access log, of which nothing is printed. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "kaigai.requests.limit",
                String.valueOf(PLACES),
                "kaigai.temporary-files.size",
                String.valueOf(TEMPORARY_FILES),
                "quarkus.http.access-log.enabled",
                "true",
                "quarkus.log.category.\"io.quarkus.http.access-log\".level",
                "OFF");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(HostileDatabase.class));
    }
}
