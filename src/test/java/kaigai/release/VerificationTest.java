package kaigai.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kaigai.dataset.ServiceDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Damages the service's database in every column, and holds the verification against it. */
@QuarkusTest
@WithTestResource(ServiceDatabase.class)
class VerificationTest {

    /**
     * What says nothing of the content: keys of this database alone, when something came, and which program read it.
     */
    private static final String COLUMNS = """
            SELECT table_name, column_name, data_type FROM information_schema.columns
            WHERE table_schema = 'public' AND column_name NOT IN ('id', 'report_id', 'reader_version')
                AND data_type NOT LIKE 'timestamp%' AND table_name NOT IN
                    ('flyway_schema_history', 'current_release', 'publication', 'release_report', 'report_reading')
            ORDER BY 1, 2""";

    private static final String CONSTRAINTS = """
            SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
            WHERE contype IN ('c', 'f', 'p', 'u') AND connamespace = 'public'::regnamespace
            ORDER BY array_position('{f,c,u,p}'::"char"[], contype)""";

    private final List<String> constraints = new ArrayList<>();

    @Inject
    Verification verification;

    private Connection owner;

    @BeforeEach
    void dropConstraints() throws SQLException {
        owner = ServiceDatabase.owner().connect();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(CONSTRAINTS)) {
            while (row.next()) {
                execute("ALTER TABLE %s DROP CONSTRAINT %s".formatted(row.getString(1), row.getString(2)));
                constraints.add(
                        0,
                        "ALTER TABLE %s ADD CONSTRAINT %s %s"
                                .formatted(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
    }

    @AfterEach
    void restoreConstraints() throws SQLException {
        for (String constraint : constraints) {
            execute(constraint);
        }
        owner.close();
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    @Test
    void findsWhatWasStoredIntact() {
        Verification.Result result = verification.run();
        assertThat(result.damages()).isEmpty();
        assertThat(result.unknown()).isEmpty();
        assertThat(result.releases()).isEqualTo(2);
        assertThat(result.reports()).isEqualTo(2);
    }

    @Test
    void noticesAChangeOfAnyColumn() throws SQLException {
        List<String> unnoticed = new ArrayList<>();
        int columns = 0;
        try (Statement statement = owner.createStatement();
                ResultSet column = statement.executeQuery(COLUMNS)) {
            while (column.next()) {
                columns++;
                String table = column.getString(1);
                String name = '"' + column.getString(2) + '"';
                // the last row, whose changed position can't be another's
                String change = "UPDATE %s SET %s = %s WHERE ctid = (SELECT max(ctid) FROM %s)"
                        .formatted(table, name, other(column.getString(3)).formatted(name), table);
                if (damagesAfter(table, change).isEmpty()) {
                    unnoticed.add(table + "." + name);
                }
            }
        }
        assertThat(unnoticed).isEmpty();
        assertThat(columns).isGreaterThan(130);
    }

    private static String other(String type) {
        return switch (type) {
            case "text" -> "coalesce(%s, '') || '.'";
            case "jsonb" -> "%s || '[{}]'";
            case "boolean" -> "%s IS NOT TRUE";
            case "date" -> "coalesce(%s, now()::date) + 1";
            default -> "coalesce(%s, 0) + 1";
        };
    }

    @Test
    void noticesAMissingRowAndAMissingReport() throws SQLException {
        assertThat(damagesAfter("finding", "DELETE FROM finding WHERE id = (SELECT min(id) FROM finding)"))
                .singleElement()
                .asString()
                .matches("The rows of report \\d+ on denmark have changed\\.");
        assertThat(damagesAfter("country", "DELETE FROM country")).hasSize(2).allSatisfy(damage -> assertThat(damage)
                .contains("can't be read"));
        assertThat(
                        damagesAfter(
                                "release_report",
                                "DELETE FROM release_report WHERE release = (SELECT release FROM release ORDER BY created_at LIMIT 1)"))
                .singleElement()
                .asString()
                .endsWith("doesn't consist of the reports that it was made of.");
    }

    @Test
    void doesNotCallRowsOfAnotherVersionOfTheProgramDamaged() throws SQLException {
        execute("UPDATE report_reading SET reader_version = reader_version - 1");
        execute("UPDATE report SET digest = reverse(digest)");
        try {
            Verification.Result result = verification.run();
            assertThat(result.damages()).allSatisfy(damage -> assertThat(damage).startsWith("Release "));
            assertThat(result.unknown()).hasSize(2);
        } finally {
            execute("UPDATE report_reading SET reader_version = reader_version + 1");
            execute("UPDATE report SET digest = reverse(digest)");
        }
    }

    /** The damages that are found while a table is changed, which changes at least one of its rows. */
    private List<String> damagesAfter(String table, String change) throws SQLException {
        execute("CREATE TABLE before AS SELECT * FROM " + table);
        try {
            assertThat(execute(change)).as(change).isPositive();
            return verification.run().damages();
        } finally {
            execute("DELETE FROM " + table);
            execute("INSERT INTO %s OVERRIDING SYSTEM VALUE SELECT * FROM before".formatted(table));
            execute("DROP TABLE before");
        }
    }
}
