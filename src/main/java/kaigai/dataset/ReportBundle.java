package kaigai.dataset;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kaigai.report.ReportReader;

/** The reports that the program brings: every {@code .md} file in the folder {@code reports} of its resources. */
public final class ReportBundle {

    private static final String FOLDER = "reports";

    private ReportBundle() {}

    /**
     * Imports the bundle, unless the current release has just these reports, as this version of the program reads them,
     * or is a curator's: a person's choice is never overruled.
     *
     * @param connection one of a role that may insert and select
     * @throws SQLException if the database fails
     */
    public static void importIfMissing(Connection connection, Clock clock) throws SQLException {
        use(files -> {
            Set<String> wanted = files.stream()
                    .map(file -> identity(ContentDigest.ofText(file.bytes()), ReportReader.VERSION))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (isMissing(connection, wanted)) {
                connection.setAutoCommit(false);
                ReleaseWriter.waitForOthers(connection);
                if (isMissing(connection, wanted)) { // what others were at may have been a curator's import
                    new Importer(connection, clock).run(files, Origin.BUNDLE);
                }
                connection.rollback();
            }
        });
    }

    private static boolean isMissing(Connection connection, Set<String> wanted) throws SQLException {
        return !new ReleaseLedger(connection).isCuratorsChoice() && !wanted.equals(stored(connection));
    }

    private static String identity(String sourceSha256, int readerVersion) {
        return sourceSha256 + " read by " + readerVersion;
    }

    private static Set<String> stored(Connection connection) throws SQLException {
        Set<String> stored = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT r.source_sha256, (SELECT max(reader_version) FROM report_reading WHERE report_id = r.id)"
                        + ReleaseWriter.OF_CURRENT_REPORTS)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                stored.add(identity(rows.getString(1), rows.getInt(2)));
            }
        }
        return stored;
    }

    /** The files may be entries of the program's jar, which is open only as long as they are used. */
    private static void use(FileUse use) throws SQLException {
        SQLException[] failure = new SQLException[1];
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> {
                try {
                    use.of(ReportFile.in(folder));
                } catch (SQLException e) {
                    failure[0] = e;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private interface FileUse {
        void of(List<ReportFile> files) throws SQLException;
    }
}
