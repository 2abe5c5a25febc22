package kaigai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the two roles may do to every object of the database, by whatever way they may do it: a grant to them, to
 * everybody or to a role that they belong to. Whatever comes new wants a line here.
 */
class PrivilegesTest {

    private static final List<String> TABLES = List.of(
            "budget_line",
            "country",
            "finding",
            "initiative",
            "organisation",
            "publication",
            "release",
            "release_report",
            "report",
            "report_reading",
            "theme_rating");

    private static final List<String> FUNCTIONS = List.of();

    /** The two roles, and the schemas that aren't PostgreSQL's own. */
    private static final String SCOPE = """
            WITH role (role) AS (VALUES ('kaigai_reader'), ('kaigai_importer')),
            own AS (SELECT oid FROM pg_namespace
                WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND nspname !~ '^pg_(toast|temp)')
            """;

    private static Login owner;

    @BeforeAll
    static void prepare() throws SQLException {
        owner = TestPostgres.newDatabase();
        Database.prepare(owner);
    }

    @Test
    void tablesAndViews() throws SQLException {
        assertThat(query("""
                        SELECT c.relname || ' ' || role || ': ' || coalesce(string_agg(privilege, ' ' ORDER BY privilege)
                            FILTER (WHERE has_table_privilege(role, c.oid, privilege)), 'nothing')
                        FROM pg_class c CROSS JOIN role CROSS JOIN LATERAL
                            (SELECT DISTINCT privilege_type FROM aclexplode(acldefault('r', c.relowner))) p (privilege)
                        WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND relnamespace IN (SELECT oid FROM own)
                        GROUP BY c.relname, role"""))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                TABLES.stream()
                                        .flatMap(table -> Stream.of(
                                                table + " kaigai_reader: SELECT",
                                                table + " kaigai_importer: INSERT SELECT")),
                                Stream.of(
                                        "current_release kaigai_reader: SELECT",
                                        "current_release kaigai_importer: SELECT",
                                        "flyway_schema_history kaigai_reader: nothing",
                                        "flyway_schema_history kaigai_importer: nothing"))
                        .toList());
    }

    @Test
    void columnsBeyondTheirTables() throws SQLException {
        assertThat(query("""
                        SELECT c.relname || '.' || attname || ' ' || role || ': ' || privilege
                        FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid CROSS JOIN role
                            CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) privilege
                        WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND relnamespace IN (SELECT oid FROM own)
                            AND NOT attisdropped AND has_column_privilege(role, c.oid, attnum, privilege)
                            AND NOT has_table_privilege(role, c.oid, privilege)""")).isEmpty();
    }

    @Test
    void sequences() throws SQLException {
        assertThat(query("""
                        SELECT relname || ' ' || role || ': ' || privilege
                        FROM pg_class c CROSS JOIN role CROSS JOIN unnest(ARRAY['SELECT', 'USAGE', 'UPDATE']) privilege
                        WHERE relkind = 'S' AND has_sequence_privilege(role, c.oid, privilege)""")).isEmpty();
    }

    @Test
    void functions() throws SQLException {
        assertThat(query("""
                        SELECT p.oid::regprocedure || ' ' || role FROM pg_proc p CROSS JOIN role
                        WHERE pronamespace IN (SELECT oid FROM own) AND has_function_privilege(role, p.oid, 'EXECUTE')"""))
                .containsExactlyInAnyOrderElementsOf(FUNCTIONS.stream()
                        .flatMap(function -> Stream.of(function + " kaigai_reader", function + " kaigai_importer"))
                        .toList());
        assertThat(query("SELECT oid::regprocedure::text FROM pg_proc WHERE prosecdef"))
                .as("functions that run with other rights than those of whoever calls them")
                .isEmpty();
    }

    @Test
    void functionsOfPostgresThatChangeSomethingOrHinderOthers() throws SQLException {
        assertThat(query("""
                        SELECT p.oid::regprocedure || ' ' || role FROM pg_proc p CROSS JOIN role
                        WHERE proname ~ '^lo_(creat|from)|^pg_.*advisory|emit_message|^pg_(cancel|terminate)_backend$'
                            AND proname !~ 'unlock' AND has_function_privilege(role, p.oid, 'EXECUTE')""")).containsExactly("pg_advisory_xact_lock(bigint) kaigai_importer");
    }

    @Test
    void schemas() throws SQLException {
        assertThat(query("""
                        SELECT nspname || ' ' || role || ': ' || privilege
                        FROM pg_namespace n CROSS JOIN role CROSS JOIN unnest(ARRAY['CREATE', 'USAGE']) privilege
                        WHERE has_schema_privilege(role, n.oid, privilege)"""))
                .containsExactlyInAnyOrder(
                        "public kaigai_reader: USAGE",
                        "public kaigai_importer: USAGE",
                        "pg_catalog kaigai_reader: USAGE",
                        "pg_catalog kaigai_importer: USAGE",
                        "information_schema kaigai_reader: USAGE",
                        "information_schema kaigai_importer: USAGE");
    }

    @Test
    void theDatabaseAndWhatBelongsToTheCluster() throws SQLException {
        assertThat(query("""
                        SELECT role || ': ' || privilege FROM role
                            CROSS JOIN unnest(ARRAY['CONNECT', 'CREATE', 'TEMPORARY']) privilege
                        WHERE has_database_privilege(role, current_database(), privilege)""")).containsExactlyInAnyOrder("kaigai_reader: CONNECT", "kaigai_importer: CONNECT");
        assertThat(
                        query(
                                "SELECT spcname || role FROM pg_tablespace t CROSS JOIN role WHERE has_tablespace_privilege(role, t.oid, 'CREATE')"))
                .isEmpty();
        assertThat(query("""
                        SELECT fdwname || role FROM pg_foreign_data_wrapper f CROSS JOIN role
                        WHERE has_foreign_data_wrapper_privilege(role, f.oid, 'USAGE')
                        UNION ALL SELECT srvname || role FROM pg_foreign_server s CROSS JOIN role
                        WHERE has_server_privilege(role, s.oid, 'USAGE')
                        UNION ALL SELECT parname FROM pg_parameter_acl
                        UNION ALL SELECT oid::text FROM pg_largeobject_metadata
                        UNION ALL SELECT oid::text FROM pg_default_acl
                        UNION ALL SELECT evtname FROM pg_event_trigger
                        UNION ALL SELECT subname FROM pg_subscription""")).isEmpty();
    }

    /** {@code DO} is open to everybody in a trusted language, and runs with the rights of whoever says it. */
    @Test
    void languages() throws SQLException {
        assertThat(query("""
                        SELECT DISTINCT lanname FROM pg_language l CROSS JOIN role
                        WHERE lanpltrusted AND has_language_privilege(role, l.oid, 'USAGE')""")).containsExactlyInAnyOrder("plpgsql", "sql");
    }

    /** Updating that view is how SQL says {@code SET}: it lasts no longer than the session. */
    @Test
    void theSystemCatalogs() throws SQLException {
        assertThat(query("""
                        SELECT c.oid::regclass || ' ' || privilege FROM pg_class c CROSS JOIN role CROSS JOIN LATERAL
                            (SELECT DISTINCT privilege_type FROM aclexplode(acldefault('r', c.relowner))) p (privilege)
                        WHERE relkind IN ('r', 'v') AND relnamespace NOT IN (SELECT oid FROM own)
                            AND privilege <> 'SELECT' AND has_table_privilege(role, c.oid, privilege)""")).containsOnly("pg_settings UPDATE");
        assertThat(query("SELECT role FROM role WHERE has_table_privilege(role, 'pg_authid', 'SELECT')"))
                .isEmpty();
    }

    @Test
    void theRolesThemselves() throws SQLException {
        assertThat(query("""
                        SELECT rolname || ': ' || rolconnlimit || ' ' || rolconfig::text FROM pg_roles JOIN role ON role = rolname
                        WHERE rolcanlogin AND NOT (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)"""))
                .as("of 100 connections, and in each so much for temporary files")
                .containsExactlyInAnyOrder(
                        "kaigai_reader: 75 {temp_file_limit=1GB}", "kaigai_importer: 20 {temp_file_limit=1GB}");
        assertThat(query("SELECT roleid::regrole::text FROM pg_auth_members JOIN role ON role = member::regrole::text"))
                .as("roles that they belong to")
                .isEmpty();
        assertThat(query("""
                        SELECT objid::text FROM pg_shdepend JOIN role ON refobjid = role::regrole
                        WHERE deptype = 'o' AND dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))""")).as("what they own").isEmpty();
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SCOPE + sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
