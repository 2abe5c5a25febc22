package kaigai.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL database that is ready to be used, and the logins for it.
 *
 * <p>Given the login of its owner, one that may create roles, the program makes the roles and the tables itself, and
 * from then on uses the owner's login no more. Given any other login, it serves with that one what somebody else
 * imported.
 */
public final class Database {

    /** Any number, as long as every server takes the same. */
    private static final long ONE_PREPARATION_AT_A_TIME = 0x6B616967_6169_01L;

    /** Of one session. */
    private static final String LARGEST_TEMPORARY_FILES = "1GB";

    private final Login reader;
    private final Login importer;

    private Database(Login reader, Login importer) {
        this.reader = reader;
        this.importer = importer;
    }

    /**
     * Brings the database up to date: roles, migrations. Does nothing to a database that is up to date already.
     *
     * @param given the login that the program was given
     * @throws SQLException if the database can't be reached or refuses
     */
    public static Database prepare(Login given) throws SQLException {
        try (Connection connection = given.connect()) {
            if (!mayCreateRoles(connection)) {
                return new Database(given, null);
            }
            lock(connection);
            Flyway.configure()
                    .dataSource(given.url(), given.username(), given.password())
                    .load()
                    .migrate();
            Database database = new Database(Role.READER.login(given), Role.IMPORTER.login(given));
            setUp(connection, Role.READER, database.reader);
            setUp(connection, Role.IMPORTER, database.importer);
            return database;
        }
    }

    /**
     * The login that serves. It may select, and nothing else, unless the program was given a stronger one to serve
     * with.
     */
    public Login reader() {
        return reader;
    }

    /** The login that imports: it may select and insert. Empty where the program wasn't given the owner's login. */
    public Optional<Login> importer() {
        return Optional.ofNullable(importer);
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery(
                        "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
            return role.next() && role.getBoolean(1);
        }
    }

    /** Held until the connection closes. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + ONE_PREPARATION_AT_A_TIME + ")");
        }
    }

    /**
     * A role may alter its own settings, so they are put back. Only a superuser can limit its temporary files. The
     * driver hashes the password here, so that it reaches neither the network nor the server's log.
     */
    private static void setUp(Connection connection, Role role, Login login) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet owner = statement.executeQuery("SELECT current_setting('max_connections')::int, rolsuper"
                        + " FROM pg_roles WHERE rolname = current_user")) {
            owner.next();
            int connections = role.connectionLimit(owner.getInt(1));
            boolean isSuperuser = owner.getBoolean(2);
            String alter = "ALTER ROLE " + role.username();
            statement.execute(alter + " LOGIN CONNECTION LIMIT " + connections);
            statement.execute(alter + " RESET ALL");
            if (isSuperuser) {
                statement.execute(alter + " SET temp_file_limit = '" + LARGEST_TEMPORARY_FILES + "'");
            }
        }
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.username(), login.password().toCharArray(), "scram-sha-256");
    }
}
