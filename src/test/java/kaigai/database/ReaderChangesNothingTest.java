package kaigai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import kaigai.dataset.ReportBundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the role that serves says, the database stays as it was. That its sessions are read-only would stop nobody,
 * since a session may switch that off, as these do; only a missing privilege stops a statement.
 */
class ReaderChangesNothingTest {

    /** Every row of every table, and everything in the catalogs that says what there is and who may do what. */
    private static final String STATE = """
            SELECT md5(string_agg(part, ',' ORDER BY part)) FROM (
                SELECT c.oid || ' ' || md5(query_to_xml('SELECT * FROM ' || c.oid::regclass, true, true, '')::text)
                FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                UNION ALL SELECT c.oid::text || relname || relacl::text FROM pg_class c
                WHERE relnamespace = 'public'::regnamespace
                UNION ALL SELECT p.oid || coalesce(proacl::text, '') FROM pg_proc p
                UNION ALL SELECT n.oid || nspname || coalesce(nspacl::text, '') FROM pg_namespace n
                    WHERE nspname !~ '^pg_(toast_)?temp'
                UNION ALL SELECT d.oid || datname || coalesce(datacl::text, '') FROM pg_database d
                    WHERE datname = current_database()
                UNION ALL SELECT a.oid || rolname || coalesce(rolpassword, '') || rolsuper || rolcanlogin FROM pg_authid a
                UNION ALL SELECT s::text FROM pg_db_role_setting s
                UNION ALL SELECT l::text FROM pg_largeobject_metadata l
                UNION ALL SELECT m.roleid || ' ' || member FROM pg_auth_members m
                UNION ALL SELECT e.oid || extname FROM pg_extension e
                UNION ALL SELECT t.oid || tgname || tgenabled::text FROM pg_trigger t
            ) parts (part)""";

    private static Login owner;
    private static Login reader;

    @BeforeAll
    static void fill() throws SQLException {
        owner = TestPostgres.newDatabase();
        Database database = Database.prepare(owner);
        reader = database.reader();
        try (Connection connection = database.importer().orElseThrow().connect()) {
            ReportBundle.importIfMissing(connection, Clock.systemUTC());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO publication (release, published_at, origin) SELECT release, now(), 'curator' FROM release",
                "UPDATE country SET population = 0",
                "DELETE FROM publication",
                "TRUNCATE finding",
                "MERGE INTO release r USING release s ON r.release = s.release WHEN MATCHED THEN DELETE",
                "WITH gone AS (DELETE FROM report RETURNING *) SELECT * FROM gone",
                "EXPLAIN ANALYZE DELETE FROM report",
                "SELECT * FROM country FOR UPDATE",
                "SELECT 1; DELETE FROM finding",
                "DO $$ BEGIN DELETE FROM finding; END $$",
                "DO $$ BEGIN EXECUTE 'DROP TABLE finding CASCADE'; END $$",
                "SELECT query_to_xml('DELETE FROM finding', true, true, '')",
                "COPY report FROM PROGRAM 'true'",
                "COPY (SELECT 1) TO PROGRAM 'true'",
                "COPY report TO '/tmp/report'",
                "CREATE TABLE more (id int)",
                "CREATE TEMPORARY TABLE more (id int)",
                "SELECT * INTO TEMPORARY more FROM report",
                "CREATE VIEW more AS SELECT 1",
                "CREATE SEQUENCE more",
                "CREATE SCHEMA more",
                "CREATE DOMAIN more AS int",
                "CREATE FUNCTION more() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE FUNCTION points(name text, word text) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                "CREATE EXTENSION pg_trgm",
                "CREATE DATABASE more",
                "CREATE ROLE more",
                "CREATE PUBLICATION more FOR ALL TABLES",
                "CREATE EVENT TRIGGER more ON ddl_command_end EXECUTE FUNCTION notify_publication()",
                "CREATE TRIGGER more AFTER INSERT ON report EXECUTE FUNCTION notify_publication()",
                "CREATE INDEX ON report (source)",
                "CREATE POLICY more ON report",
                "CREATE RULE more AS ON SELECT TO report DO INSTEAD SELECT 1",
                "ALTER TABLE report DISABLE TRIGGER ALL",
                "ALTER TABLE report OWNER TO kaigai_reader",
                "ALTER ROLE kaigai_reader SUPERUSER",
                "ALTER ROLE kaigai_importer PASSWORD 'mine'",
                "ALTER SYSTEM SET fsync = off",
                "ALTER DEFAULT PRIVILEGES FOR ROLE kaigai_importer GRANT ALL ON TABLES TO PUBLIC",
                "COMMENT ON TABLE report IS 'mine'",
                "DROP TABLE finding",
                "DROP OWNED BY kaigai_importer",
                "REASSIGN OWNED BY kaigai_importer TO kaigai_reader",
                "REFRESH MATERIALIZED VIEW current_release",
                "REINDEX TABLE report",
                "SET ROLE kaigai_importer",
                "SET SESSION AUTHORIZATION kaigai_importer",
                "SET session_replication_role = replica",
                "SELECT setval('report_id_seq', 1)",
                "SELECT nextval('report_id_seq')",
                "SELECT lo_create(0)",
                "SELECT lo_from_bytea(0, 'x')",
                "SELECT pg_logical_emit_message(false, 'x', 'y')",
                "SELECT pg_create_physical_replication_slot('more')",
                "SELECT pg_advisory_lock(1)",
                "SELECT pg_try_advisory_xact_lock(1)",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()",
                "SELECT pg_cancel_backend(pg_backend_pid())",
                "SELECT pg_switch_wal()",
                "SELECT pg_stat_reset()",
                "SELECT pg_reload_conf()",
                "SELECT pg_read_file('postgresql.conf')",
                "SELECT pg_import_system_collations('public'::regnamespace)",
                "LOCK TABLE report IN ROW EXCLUSIVE MODE",
                "LOCK TABLE publication IN SHARE MODE",
                "CHECKPOINT",
            })
    void refused(String statement) throws SQLException {
        String before = state();
        assertThatThrownBy(() -> say(statement)).isInstanceOf(SQLException.class);
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tells servers to look what is current, which they find unchanged | NOTIFY kaigai_publication, '000000000000'",
                "the same | SELECT pg_notify('kaigai_publication', '000000000000')",
                "skipped with a warning | ANALYZE report",
                "skipped with a warning | VACUUM report",
                "nothing is granted, with a warning | GRANT SELECT ON report TO PUBLIC",
                "nothing is revoked, with a warning | REVOKE ALL ON report FROM kaigai_importer",
                "of this session alone | SET search_path = pg_temp",
                "of this session alone | UPDATE pg_settings SET setting = 'off' WHERE name = 'enable_seqscan'",
                "of this session alone | PREPARE more AS SELECT 1",
                "with the role's own rights | DO $$ BEGIN PERFORM count(*) FROM report; END $$",
            })
    void allowedAndWithoutEffect(String why, String statement) throws SQLException {
        String before = state();
        assertThatCode(() -> say(statement)).as(why).doesNotThrowAnyException();
        assertThat(state()).isEqualTo(before);
    }

    /**
     * PostgreSQL lets every role give up what it has, and alter its own settings; the program's next start undoes it.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP OWNED BY kaigai_reader",
                "ALTER ROLE kaigai_reader SET search_path = pg_temp",
                "ALTER ROLE kaigai_reader PASSWORD 'mine'",
            })
    void whatTheRoleDoesToItselfTheNextStartUndoes(String statement) throws SQLException {
        say(statement);
        Database again = Database.prepare(owner);
        try (Connection connection = again.reader().connect();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT count(*) FROM report")) {
            assertThat(row.next()).isTrue();
        }
        assertThat(query("SELECT count(*) FROM pg_roles, unnest(rolconfig) AS setting"
                        + " WHERE rolname ~ '^kaigai_' AND setting !~ '^temp_file_limit='"))
                .isEqualTo("0");
    }

    @Test
    void theStateTellsOfAChange() throws SQLException {
        String before = state();
        for (String change : List.of(
                "UPDATE country SET population = 0",
                "GRANT INSERT ON report TO kaigai_reader",
                "CREATE TABLE more (id int)",
                "SELECT lo_create(0)")) {
            try (Connection connection = owner.connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(change);
                try (ResultSet row = statement.executeQuery(STATE)) {
                    row.next();
                    assertThat(row.getString(1)).as(change).isNotEqualTo(before);
                }
                connection.rollback();
            }
        }
    }

    private static void say(String sql) throws SQLException {
        try (Connection connection = reader.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute(sql);
        }
    }

    private static String state() throws SQLException {
        return query(STATE);
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
