package kaigai.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import kaigai.dataset.WatchedConnections;
import kaigai.query.TableReader.RowConsumer;

/** Reads tables on the service's connections. */
@ApplicationScoped
public class Tables {

    private final DatabaseConnections connections;
    private final WatchedConnections watched;

    Tables(DatabaseConnections connections, WatchedConnections watched) {
        this.connections = connections;
        this.watched = watched;
    }

    /**
     * A page of a table.
     *
     * @throws QueryFailedException if the database fails
     */
    @ReadsDatabase
    public TablePage page(TableQuery query, String release) {
        try (Connection connection = connections.take()) {
            return new TableReader(connection).page(query, release);
        } catch (SQLException e) {
            throw new QueryFailedException(e);
        }
    }

    /**
     * How many rows a query finds, whatever its limit and offset; none where the database doesn't hold the release.
     *
     * @throws QueryFailedException if the database fails
     */
    @ReadsDatabase
    public long count(TableQuery query, String release) {
        try (Connection connection = connections.take()) {
            return new TableReader(connection).count(query, release);
        } catch (SQLException e) {
            throw new QueryFailedException(e);
        }
    }

    /**
     * Passes on all rows that a query asks for, a hundred of them in memory at a time.
     *
     * @throws QueryFailedException if the database fails
     */
    @ReadsDatabase
    public <E extends Exception> void stream(TableQuery query, String release, RowConsumer<E> consumer) throws E {
        int[] passedOn = {0};
        try (Connection connection = connections.take()) {
            new TableReader(connection).stream(query, release, row -> {
                if (passedOn[0]++ == TableReader.ROWS_AT_A_TIME) {
                    watched.letGo(connection);
                }
                consumer.accept(row);
            });
        } catch (SQLException e) {
            throw new QueryFailedException(e, passedOn[0] > 0);
        }
    }

    /**
     * Lets a release be read as a whole, anew where a connection turns out to be dead.
     *
     * @throws QueryFailedException if the database fails
     */
    @ReadsDatabase
    public <T, E extends Exception> T read(String release, ReleaseUse<T, E> use) throws E {
        try (Connection connection = connections.take()) {
            return use.of(new ReleaseReader(connection, release));
        } catch (SQLException e) {
            throw new QueryFailedException(e);
        }
    }

    /**
     * Makes something of a release.
     *
     * @param <T> what it makes
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface ReleaseUse<T, E extends Exception> {

        /** Makes it; the release can be read until then. */
        T of(ReleaseReader release) throws E;
    }
}
