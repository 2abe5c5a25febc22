package kaigai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What serves can only read, what imports can only add: every forbidden statement is tried on every table. */
class RolesTest {

    private static final String NOT_ALLOWED = "42501";

    private static Login owner;
    private static Database database;

    @BeforeAll
    static void prepare() throws SQLException {
        owner = TestPostgres.newDatabase();
        database = Database.prepare(owner);
    }

    static Stream<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                        + " AND tablename <> 'flyway_schema_history' ORDER BY 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).contains("report", "release", "publication", "country", "budget_line");
        return tables.stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theReaderCanSelectAndNothingElse(String table) {
        assertThatCode(as(database.reader(), "SELECT count(*) FROM " + table)).doesNotThrowAnyException();
        assertRefused(database.reader(), "INSERT INTO " + table + " DEFAULT VALUES");
        assertNeverChanges(database.reader(), table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theImporterCanAddAndChangeNothing(String table) {
        Login importer = database.importer().orElseThrow();
        assertThatCode(as(importer, "SELECT count(*) FROM " + table)).doesNotThrowAnyException();
        assertThatThrownBy(as(importer, "INSERT INTO " + table + " DEFAULT VALUES"))
                .as("the grant lets it insert; a constraint wants values")
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isNotEqualTo(NOT_ALLOWED));
        assertNeverChanges(importer, table);
    }

    private static void assertNeverChanges(Login login, String table) {
        assertRefused(login, "UPDATE " + table + " SET " + someColumn(table) + " = " + someColumn(table));
        assertRefused(login, "DELETE FROM " + table);
        assertRefused(login, "TRUNCATE " + table);
        assertRefused(login, "DROP TABLE " + table);
        assertRefused(login, "ALTER TABLE " + table + " ADD COLUMN more text");
        assertRefused(login, "CREATE INDEX ON " + table + " (" + someColumn(table) + ")");
        assertRefused(login, "BEGIN; LOCK TABLE " + table + " IN EXCLUSIVE MODE");
    }

    private static String someColumn(String table) {
        return switch (table) {
            case "release", "release_report", "publication" -> "release";
            case "report" -> "country";
            default -> "report_id";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE more (id int)",
                "CREATE TEMPORARY TABLE more (id int)",
                "CREATE SCHEMA more",
                "CREATE FUNCTION more() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE ROLE more",
                "ALTER ROLE kaigai_importer SUPERUSER",
                "SET ROLE kaigai_importer",
                "SET SESSION AUTHORIZATION kaigai_importer",
                "SELECT * FROM flyway_schema_history",
                "SELECT pg_read_file('postgresql.conf')",
                "COPY report TO PROGRAM 'true'",
                "SELECT nextval('report_id_seq')",
                "SELECT rolpassword FROM pg_authid",
                "SELECT notify_publication()",
                "SET temp_file_limit = -1",
                "ALTER ROLE kaigai_reader CONNECTION LIMIT -1",
            })
    void theReaderCanReachNothingElse(String statement) {
        assertRefused(database.reader(), statement);
    }

    @Test
    void bothMaySeeAndHearWhatIsPublished() {
        for (Login login : List.of(database.reader(), database.importer().orElseThrow())) {
            assertThatCode(as(login, "LISTEN kaigai_publication; SELECT * FROM current_release"))
                    .doesNotThrowAnyException();
            assertRefused(login, "DROP TRIGGER publication_notice ON publication");
            assertRefused(login, "DROP VIEW current_release");
        }
    }

    @Test
    void theReaderStaysAReaderWhenItAsksForMore() {
        assertRefused(database.reader(), "SET default_transaction_read_only = off; DELETE FROM report");
        assertRefused(database.reader(), "BEGIN READ WRITE; DELETE FROM report");
    }

    @Test
    void preparingAgainChangesNothing() throws SQLException {
        Database again = Database.prepare(owner);
        assertThat(again.reader()).isEqualTo(database.reader());
        assertThat(again.importer()).isEqualTo(database.importer());
        assertThatCode(as(again.reader(), "SELECT 1")).doesNotThrowAnyException();
    }

    @Test
    void servesWithALoginThatMayCreateNoRoles() throws SQLException {
        Database given = Database.prepare(database.reader());
        assertThat(given.reader()).isEqualTo(database.reader());
        assertThat(given.importer()).isEmpty();
    }

    @Test
    void aLoginDoesNotTellItsPassword() {
        assertThat(database.reader()).hasToString("kaigai_reader at " + owner.url());
    }

    private static void assertRefused(Login login, String statement) {
        assertThatThrownBy(as(login, statement))
                .as(statement)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }

    private static ThrowingCallable as(Login login, String sql) {
        return () -> {
            try (Connection connection = login.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        };
    }
}
