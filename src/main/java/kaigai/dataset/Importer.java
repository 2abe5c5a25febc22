package kaigai.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaigai.report.FindingCode;
import kaigai.report.ReportReader;
import kaigai.report.Source;

/**
 * Makes a new release out of the current one and some reports, and publishes it. It only ever adds rows, all of them in
 * one transaction, so that whatever dies in the middle leaves the database as it was.
 */
public final class Importer {

    /** Any number, as long as every importer takes the same. */
    private static final long ONE_IMPORT_AT_A_TIME = 0x6B616967_6169L;

    private static final TableWriter<CountryView> COUNTRY = new TableWriter<>("country", CountryView.class);
    private static final TableWriter<ThemeRatingView> THEME_RATING =
            new TableWriter<>("theme_rating", ThemeRatingView.class);
    private static final TableWriter<OrganisationView> ORGANISATION =
            new TableWriter<>("organisation", OrganisationView.class);
    private static final TableWriter<InitiativeView> INITIATIVE = new TableWriter<>("initiative", InitiativeView.class);
    private static final TableWriter<BudgetLineView> BUDGET_LINE =
            new TableWriter<>("budget_line", BudgetLineView.class);

    private static final TableWriter<FindingView> FINDING = new TableWriter<>("finding", FindingView.class);

    private final Connection connection;
    private final Clock clock;

    /** An importer on a connection of a role that may insert and select. */
    public Importer(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** A report to import: where it is from, for messages, and its bytes. */
    public record Input(String name, byte[] bytes) {}

    /**
     * Imports the reports: each takes the place of the report on the same country, and the other countries stay. What
     * the program brings, though, is all that its release has, so that the release depends on nothing that was there
     * before.
     *
     * @return the id of the release, which is now the current one
     * @throws ImportRefusedException if a report has an error; nothing is stored then
     * @throws SQLException if the database fails; nothing is stored then
     */
    public String run(List<Input> inputs, Origin origin) throws SQLException {
        List<Version> versions = read(inputs);
        connection.setAutoCommit(false);
        try {
            waitForOtherImports();
            String release = add(versions, origin);
            connection.commit();
            return release;
        } finally {
            connection.rollback();
        }
    }

    /** A report that was read: its rows and what identifies them. */
    private record Version(String digest, String sourceSha256, String text, ReportRows rows) {}

    private static List<Version> read(List<Input> inputs) {
        List<Version> versions = new ArrayList<>();
        Map<String, List<kaigai.report.Finding>> errors = new TreeMap<>();
        Map<String, String> inputsByCountry = new HashMap<>();
        for (Input input : inputs) {
            ReportReader.Result result = ReportReader.read(input.bytes());
            if (result.report().isEmpty()) {
                errors.put(input.name(), result.findings());
            } else {
                String sha256 = ContentDigest.ofText(input.bytes());
                ReportRows rows = ReportRows.of(result.report().get(), result.findings());
                String other = inputsByCountry.putIfAbsent(rows.country().country(), input.name());
                if (other != null) {
                    errors.put(input.name(), List.of(repeated(rows.country(), other)));
                }
                versions.add(new Version(ContentDigest.ofReport(rows, sha256), sha256, result.text(), rows));
            }
        }
        if (!errors.isEmpty()) {
            throw new ImportRefusedException(errors);
        }
        return versions;
    }

    private static kaigai.report.Finding repeated(CountryView country, String other) {
        return new kaigai.report.Finding(
                FindingCode.REPEATED_COUNTRY, new Source(1, 1, 1), country.countryJa(), "no other than " + other);
    }

    private void waitForOtherImports() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, ONE_IMPORT_AT_A_TIME);
            lock.execute();
        }
    }

    private String add(List<Version> versions, Origin origin) throws SQLException {
        ReleaseWriter releases = new ReleaseWriter(connection, Timestamp.from(clock.instant()));
        Map<String, ReleaseWriter.Member> members =
                origin == Origin.BUNDLE ? new TreeMap<>() : releases.currentMembers();
        for (Version version : versions) {
            String country = version.rows().country().country();
            members.put(country, new ReleaseWriter.Member(idOf(version), version.digest()));
        }
        return releases.publish(members.values(), origin);
    }

    /** The id of this version of a report, which is stored unless it is there already. */
    private long idOf(Version version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO report"
                + " (digest, country, source, source_sha256, reader_version, imported_at) VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (digest) DO NOTHING RETURNING id")) {
            insert.setString(1, version.digest());
            insert.setString(2, version.rows().country().country());
            insert.setString(3, version.text());
            insert.setString(4, version.sourceSha256());
            insert.setInt(5, ReportReader.VERSION);
            insert.setTimestamp(6, Timestamp.from(clock.instant()));
            ResultSet added = insert.executeQuery();
            if (added.next()) {
                long id = added.getLong(1);
                addRows(id, version.rows());
                return id;
            }
        }
        return idOfStored(version.digest());
    }

    private long idOfStored(String digest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM report WHERE digest = ?")) {
            select.setString(1, digest);
            ResultSet stored = select.executeQuery();
            stored.next();
            return stored.getLong(1);
        }
    }

    private void addRows(long reportId, ReportRows rows) throws SQLException {
        COUNTRY.add(connection, reportId, List.of(rows.country()));
        THEME_RATING.add(connection, reportId, rows.themeRatings());
        ORGANISATION.add(connection, reportId, rows.organisations());
        INITIATIVE.add(connection, reportId, rows.initiatives());
        BUDGET_LINE.add(connection, reportId, rows.budgetLines());
        FINDING.add(connection, reportId, rows.findings());
    }
}
