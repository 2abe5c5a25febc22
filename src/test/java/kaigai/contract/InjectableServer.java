package kaigai.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import kaigai.database.Login;

/** What no service should be: it puts what it is asked into its SQL as it came. It says nothing of what fails there. */
final class InjectableServer implements AutoCloseable {

    private static final String PLACES = "/places/";

    private final HttpServer server;
    private final Connection connection;

    InjectableServer(Login database) throws IOException, SQLException {
        connection = database.connect();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PLACES, this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        String id = asked.getQuery() == null
                ? asked.getPath().substring(PLACES.length())
                : asked.getQuery().replaceFirst("^id=", "");
        int status = 200;
        String body = "";
        try {
            body = names(id);
        } catch (SQLException e) {
            status = 400;
        }
        byte[] bytes = "{\"data\": [%s]}".formatted(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String names(String id) throws SQLException {
        String sql = "SELECT name FROM (VALUES ('denmark', 'デンマーク'), ('estonia', 'エストニア')) place (id, name)"
                + " WHERE id = '" + id + "'";
        StringBuilder names = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.append(names.isEmpty() ? "\"" : ", \"")
                        .append(row.getString(1))
                        .append('"');
            }
        }
        return names.toString();
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        connection.close();
    }
}
