package kaigai.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Makes a new release out of the current one without one of its reports, and publishes it. Older releases keep it. */
public final class ReportRemover {

    private final ReleaseTransaction transaction;

    /** Creates a remover on a connection of a role that may insert and select. */
    public ReportRemover(Connection connection, Clock clock) {
        this.transaction = new ReleaseTransaction(connection, clock);
    }

    /**
     * Removes the report on a country or city.
     *
     * @param country its id
     * @return the id of the release, which is now the current one
     * @throws RemovalRefusedException if the current release has no report on it, or no other one; nothing is stored
     *     then
     * @throws SQLException if the database fails; nothing is stored then
     */
    public String run(String country) throws SQLException {
        return transaction.run((members, reports) -> {
            if (!members.containsKey(country)) {
                throw new RemovalRefusedException("The current release has no report on \"%s\"; expected one of: %s."
                        .formatted(country, String.join(", ", members.keySet())));
            }
            if (members.size() == 1) {
                throw new RemovalRefusedException(
                        "The report on \"%s\" is the only one of the current release, and a release has at least one."
                                .formatted(country));
            }
            members.remove(country);
            return Origin.CURATOR;
        });
    }
}
