package kaigai.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * How to log in to a PostgreSQL database.
 *
 * @param url its JDBC URL, {@code jdbc:postgresql:…}
 * @param username the role; null to leave it to the URL
 * @param password its password; null for none
 */
public record Login(String url, String username, String password) {

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return connect(new Properties());
    }

    /**
     * A new connection, which the caller closes, and which fails rather than wait longer for the server's answer: a
     * network that has gone says nothing.
     *
     * @param longest at least a second
     */
    public Connection connect(Duration longest) throws SQLException {
        Properties properties = new Properties();
        String seconds = Long.toString(longest.toSeconds());
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        return connect(properties);
    }

    private Connection connect(Properties properties) throws SQLException {
        properties.setProperty("ApplicationName", "kaigai");
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    /** The same database under another role. */
    Login as(String otherUsername, String otherPassword) {
        return new Login(url, otherUsername, otherPassword);
    }

    /** Leaves the password out, so that it can't end in a log. */
    @Override
    public String toString() {
        return username + " at " + url;
    }
}
