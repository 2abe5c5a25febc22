package kaigai.dataset;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<Importer.Input> inputs = inputs();
        Set<String> wanted = inputs.stream()
                .map(input -> identity(ContentDigest.ofText(input.bytes()), ReportReader.VERSION))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!isCuratorsChoice(connection) && !wanted.equals(stored(connection))) {
            new Importer(connection, clock).run(inputs, Origin.BUNDLE);
        }
    }

    private static String identity(String sourceSha256, int readerVersion) {
        return sourceSha256 + " read by " + readerVersion;
    }

    private static boolean isCuratorsChoice(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT origin FROM publication ORDER BY id DESC LIMIT 1")) {
            ResultSet row = select.executeQuery();
            return row.next() && row.getString(1).equals(Origin.CURATOR.code());
        }
    }

    private static Set<String> stored(Connection connection) throws SQLException {
        Set<String> stored = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT r.source_sha256, r.reader_version"
                + " FROM report r JOIN release_report m ON m.report_id = r.id"
                + " WHERE m.release = (SELECT release FROM publication ORDER BY id DESC LIMIT 1)")) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                stored.add(identity(rows.getString(1), rows.getInt(2)));
            }
        }
        return stored;
    }

    private static List<Importer.Input> inputs() {
        List<Importer.Input> inputs = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> inputs.addAll(inputsIn(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inputs;
    }

    private static List<Importer.Input> inputsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(ReportBundle::input)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Importer.Input input(Path file) {
        try {
            return new Importer.Input(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
