package kaigai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A newer version of the program upgrades a database from which an older one goes on reading. */
class UpgradeTest {

    static Stream<String> olderVersions() {
        String[] all = Arrays.stream(
                        flyway(TestPostgres.newDatabase()).load().info().all())
                .map(migration -> migration.getVersion().getVersion())
                .toArray(String[]::new);
        return Arrays.stream(all, 0, all.length - 1);
    }

    @ParameterizedTest
    @MethodSource("olderVersions")
    void whatAnOlderVersionReadsIsThereBeforeDuringAndAfter(String version) throws Exception {
        Login owner = TestPostgres.newDatabase();
        flyway(owner).target(version).load().migrate();
        try (Connection connection = owner.connect()) {
            Map<String, String> readable = readable(connection);
            assertThat(readable).containsKeys("country.country", "publication.release");
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch upgraded = new CountDownLatch(1);
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> read(owner, readable, reading, upgraded));
            reading.await();
            Database.prepare(owner);
            upgraded.countDown();
            reader.join();
            assertThat(readable(connection)).containsAllEntriesOf(readable);
        }
    }

    private static FluentConfiguration flyway(Login owner) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .skipDefaultCallbacks(true); // they are the newest version's
    }

    /**
     * The types of the columns that the reader may select, by table or view and name. The tables of the search are left
     * out: an older version loses its search until it is replaced.
     */
    private static Map<String, String> readable(Connection connection) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT table_name, column_name, data_type FROM information_schema.columns"
                                + " WHERE table_schema = 'public' AND table_name NOT LIKE 'search%' AND has_column_privilege('kaigai_reader',"
                                + " format('%I.%I', table_schema, table_name), column_name, 'SELECT')")) {
            while (row.next()) {
                columns.put(row.getString(1) + "." + row.getString(2), row.getString(3));
            }
        }
        return columns;
    }

    /** Reads every column again and again, and once more when the upgrade is done. */
    private static void read(
            Login owner, Map<String, String> readable, CountDownLatch reading, CountDownLatch upgraded) {
        Map<String, String> statements = readable.keySet().stream()
                .map(column -> column.split("\\."))
                .collect(Collectors.groupingBy(
                        column -> column[0],
                        Collectors.mapping(column -> '"' + column[1] + '"', Collectors.joining(", "))));
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE kaigai_reader");
            boolean last;
            do {
                last = upgraded.getCount() == 0;
                for (Map.Entry<String, String> table : statements.entrySet()) {
                    statement.execute("SELECT " + table.getValue() + " FROM " + table.getKey());
                }
                reading.countDown();
            } while (!last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            reading.countDown();
        }
    }
}
