package kaigai.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file whose bytes depend on what is in it alone: its entries bear no time. */
public final class ReproducibleZip implements Closeable {

    /** For the first time that an entry can bear, Java would add the same time in the machine's time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** Begins a zip file. */
    public ReproducibleZip(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Begins an entry, and gives the stream of its content; closing that ends the entry alone. */
    public OutputStream entry(String name) throws IOException {
        zip.putNextEntry(withoutTime(name));
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                zip.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                zip.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    /**
     * Adds a file as it is. Two machines may deflate the same bytes into others, since each has a zlib of its own;
     * these entries are the same on all.
     */
    public void store(String name, Path file) throws IOException {
        ZipEntry entry = withoutTime(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(Files.size(file));
        entry.setCrc(checksum(file));
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static ZipEntry withoutTime(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static long checksum(Path file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
