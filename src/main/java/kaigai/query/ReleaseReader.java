package kaigai.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kaigai.query.Coverage.CoveredPlace;
import kaigai.query.TableReader.RowConsumer;
import kaigai.report.PlaceKind;

/** Reads a release as a whole: its tables, and the reports that they come from. */
public final class ReleaseReader {

    private static final int REPORTS_AT_A_TIME = 20;

    private final Connection connection;
    private final String release;

    /** Reads a release that there is, on a connection of a role that may select. */
    ReleaseReader(Connection connection, String release) {
        this.connection = connection;
        this.release = release;
    }

    /**
     * Takes a report.
     *
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface ReportConsumer<E extends Exception> {

        /** Takes the report on a country or city: its id, and the report's text. */
        void accept(String country, String text) throws E;
    }

    /**
     * The release with an id.
     *
     * @param wanted the id; empty for the current release
     * @return empty where there is none
     */
    public static Optional<ReleaseReader> find(Connection connection, Optional<String> wanted) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT release FROM release WHERE release ="
                + " coalesce(?, (SELECT release FROM current_release))")) {
            select.setString(1, wanted.orElse(null));
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(new ReleaseReader(connection, row.getString(1))) : Optional.empty();
        }
    }

    /** The id of the release. */
    public String release() {
        return release;
    }

    /**
     * Passes on all rows of a table, a few hundred of them in memory at a time.
     *
     * @throws QueryFailedException if the database fails
     */
    public <E extends Exception> void rows(Tabular table, RowConsumer<E> consumer) throws E {
        rows(table, table.columns(), consumer);
    }

    private <E extends Exception> void rows(Tabular table, List<Column> fields, RowConsumer<E> consumer) throws E {
        try {
            new TableReader(connection).stream(TableQuery.allRows(table, fields), release, consumer);
        } catch (SQLException e) {
            throw new QueryFailedException(e);
        }
    }

    /**
     * Passes on all reports by country, a few of them in memory at a time.
     *
     * @throws QueryFailedException if the database fails
     */
    public <E extends Exception> void reports(ReportConsumer<E> consumer) throws E {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT r.country, r.source FROM report r"
                        + " JOIN release_report m ON m.report_id = r.id WHERE m.release = ? ORDER BY r.country COLLATE \"C\"")) {
            connection.setAutoCommit(false); // else the driver would fetch all reports at once
            select.setString(1, release);
            select.setFetchSize(REPORTS_AT_A_TIME);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    consumer.accept(row.getString(1), row.getString(2));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new QueryFailedException(e);
        }
    }

    /**
     * What the release is about.
     *
     * @throws QueryFailedException if the database fails
     */
    public Coverage coverage() {
        List<CoveredPlace> places = new ArrayList<>();
        rows(
                Table.COUNTRIES,
                columns(Table.COUNTRIES, "country", "country_ja", "country_en", "kind", "iso_alpha2"),
                row -> places.add(new CoveredPlace(
                        text(row[0]),
                        text(row[1]),
                        text(row[2]),
                        text(row[3]).equals(PlaceKind.CITY.code()),
                        text(row[4]))));
        SortedSet<LocalDate> days = new TreeSet<>();
        rows(Table.BUDGET_LINES, columns(Table.BUDGET_LINES, "period_start", "period_end"), row -> Stream.of(row)
                .filter(Objects::nonNull)
                .forEach(day -> days.add((LocalDate) day)));
        return days.isEmpty()
                ? new Coverage(places, Optional.empty(), Optional.empty())
                : new Coverage(places, Optional.of(days.first()), Optional.of(days.last()));
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }

    private static List<Column> columns(Tabular table, String... names) {
        return Arrays.stream(names)
                .map(name -> table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
