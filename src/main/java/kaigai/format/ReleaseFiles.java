package kaigai.format;

import static org.apache.commons.codec.digest.MessageDigestAlgorithms.SHA_256;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kaigai.format.DataPackage.TableFile;
import kaigai.query.Coverage;
import kaigai.query.Table;
import kaigai.release.LoadedReport;
import kaigai.release.Snapshot;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Writes a release into a folder: {@code <table>.<format>} for each table, {@code reports/<country>.md}, a description
 * of the tables in {@code datapackage.json}, {@code README.txt}, and the digests of all these in {@code SHA256SUMS}.
 * What it writes depends on nothing but the release.
 */
public final class ReleaseFiles implements DataPackage.Layout {

    private final Snapshot snapshot;
    private final Path folder;
    private final SortedSet<String> written = new TreeSet<>();

    /** Writes into a folder, which is made if need be; files of these names are replaced. */
    public ReleaseFiles(Snapshot snapshot, Path folder) {
        this.snapshot = snapshot;
        this.folder = folder;
    }

    /** Writes the release, with its tables as CSV and in other formats. */
    public void write(Set<Format> others) throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        for (Table<?> table : Table.ALL) {
            write(table, Format.CSV);
            for (Format format : others) {
                write(table, format);
            }
        }
        for (LoadedReport report : snapshot.reports()) {
            Files.writeString(file(report(report.country())), report.source());
        }
        Coverage coverage = Coverage.of(snapshot);
        DataPackage description = DataPackage.of(snapshot.release(), coverage, this);
        description.write(Files.newOutputStream(file("datapackage.json")));
        Files.writeString(file("README.txt"), Readme.of(snapshot.release(), coverage));
        Files.writeString(folder.resolve("SHA256SUMS"), sums());
    }

    /** A file to be written. */
    private Path file(String name) {
        written.add(name);
        return folder.resolve(name);
    }

    /** As {@code sha256sum} writes it, and {@code sha256sum --check} reads it. */
    private String sums() throws IOException {
        StringBuilder sums = new StringBuilder();
        for (String name : written) {
            sums.append(sha256(folder.resolve(name))).append("  ").append(name).append('\n');
        }
        return sums.toString();
    }

    private void write(Table<?> table, Format format) throws IOException {
        try (OutputStream file = Files.newOutputStream(file(name(table, format)))) {
            RowWriter writer = format.writer(file, table.columns(), new About(table.name(), snapshot.release()));
            for (Record row : table.rows(snapshot)) {
                writer.write(row);
            }
            writer.close();
        }
    }

    private static String name(Table<?> table, Format format) {
        return table.name() + "." + format.extension();
    }

    @Override
    public TableFile table(Table<?> table) {
        String name = name(table, Format.CSV);
        Path file = folder.resolve(name);
        try {
            return new TableFile(name, Files.size(file), sha256(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String report(String country) {
        return "reports/" + country + ".md";
    }

    private static String sha256(Path file) throws IOException {
        return new DigestUtils(SHA_256).digestAsHex(file);
    }
}
