package kaigai.format;

import static org.apache.commons.codec.digest.MessageDigestAlgorithms.SHA_256;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kaigai.format.DataPackage.TableFile;
import kaigai.query.Coverage;
import kaigai.query.ReleaseReader;
import kaigai.query.Table;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Writes a release into a folder: {@code <table>.<format>} for each table, {@code reports/<country>.md}, a description
 * of the tables in {@code datapackage.json}, and {@code README.txt}. What it writes depends on nothing but the release.
 */
public final class ReleaseFiles implements DataPackage.Layout {

    private final ReleaseReader release;
    private final Path folder;

    /** Writes into a folder, which is made if need be; files of these names are replaced. */
    public ReleaseFiles(ReleaseReader release, Path folder) {
        this.release = release;
        this.folder = folder;
    }

    /**
     * Writes the release, with its tables as CSV and in other formats.
     *
     * @throws kaigai.query.QueryFailedException if the database fails
     */
    public void write(Set<Format> others) throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        for (Table<?> table : Table.ALL) {
            write(table, Format.CSV);
            for (Format format : others) {
                write(table, format);
            }
        }
        release.reports((country, text) -> Files.writeString(folder.resolve(report(country)), text));
        Coverage coverage = release.coverage();
        DataPackage description = DataPackage.of(release.release(), coverage, this);
        description.write(Files.newOutputStream(folder.resolve("datapackage.json")));
        Files.writeString(folder.resolve("README.txt"), Readme.of(release.release(), coverage));
    }

    private void write(Table<?> table, Format format) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name(table, format)))) {
            RowWriter writer = format.writer(file, table.columns(), new About(table.name(), release.release()));
            release.rows(table, writer::write);
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
            return new TableFile(name, Files.size(file), new DigestUtils(SHA_256).digestAsHex(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String report(String country) {
        return "reports/" + country + ".md";
    }
}
