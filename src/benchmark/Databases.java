import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import kaigai.database.Login;
import kaigai.database.embedded.EmbeddedDatabase;

/**
 * Keeps the benchmark's databases: on the server that {@code QUARKUS_DATASOURCE_JDBC_URL} names, or else on the
 * program's own one. Reads commands from its input, a line each, and answers each with a line; at the end of its input
 * it drops what it made.
 *
 * <pre>
 * create NAME   makes an empty database; answers with its JDBC URL, the owner's name and the password
 * size NAME     answers with the size of a database in bytes
 * </pre>
 */
final class Databases {

    private final Login owner;
    private final Set<String> made = new TreeSet<>();

    private Databases(Login owner) {
        this.owner = owner;
    }

    public static void main(String... arguments) throws IOException, SQLException {
        String url = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        if (url != null) {
            new Databases(new Login(
                            url,
                            System.getenv("QUARKUS_DATASOURCE_USERNAME"),
                            System.getenv("QUARKUS_DATASOURCE_PASSWORD")))
                    .answer();
            return;
        }
        try (EmbeddedDatabase server = EmbeddedDatabase.start(Path.of(arguments[0]))) {
            new Databases(server.login()).answer();
        }
    }

    private void answer() throws IOException, SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                String[] words = command.split(" ");
                System.out.println(words[0].equals("create") ? create(statement, words[1]) : size(statement, words[1]));
            }
            for (String name : made) {
                statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            }
        }
    }

    private String create(Statement statement, String name) throws SQLException {
        statement.execute("CREATE DATABASE " + name);
        made.add(name);
        String url = owner.url().replaceFirst("/[^/?]*(\\?.*)?$", "/" + name + "$1");
        return String.join(" ", url, owner.username(), owner.password());
    }

    private static long size(Statement statement, String name) throws SQLException {
        try (ResultSet size = statement.executeQuery("SELECT pg_database_size('" + name + "')")) {
            size.next();
            return size.getLong(1);
        }
    }
}
