package kaigai.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.Driver;

/** PostgreSQL's driver, which notes the statements that are executed through it. */
public class CountingDriver extends Driver {

    private static final List<String> EXECUTED = new CopyOnWriteArrayList<>();

    /** The statements since this was asked last, in their order. */
    public static List<String> takeExecuted() {
        List<String> executed = List.copyOf(EXECUTED);
        EXECUTED.clear();
        return executed;
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        Connection connection = super.connect(url, info);
        return connection == null ? null : noting(Connection.class, connection, "");
    }

    /** A stand-in whose statements, and itself where it is one, note what they execute. */
    private static <T> T noting(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                CountingDriver.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, sql, method, arguments)));
    }

    private static Object call(Object target, String sql, Method method, Object[] arguments) throws Throwable {
        String first = arguments != null && arguments[0] instanceof String text ? text : sql;
        if (method.getName().startsWith("execute")) {
            EXECUTED.add(first);
        }
        try {
            Object result = method.invoke(target, arguments);
            if (target instanceof Connection && result instanceof Statement statement) {
                return switch (method.getName()) {
                    case "prepareStatement" -> noting(PreparedStatement.class, (PreparedStatement) statement, first);
                    case "prepareCall" -> noting(CallableStatement.class, (CallableStatement) statement, first);
                    default -> noting(Statement.class, statement, first);
                };
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
