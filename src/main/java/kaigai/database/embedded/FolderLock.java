package kaigai.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import kaigai.database.DatabaseUnavailableException;

/** Makes a folder one process's own. The operating system frees it when the process ends, however that happens. */
final class FolderLock implements AutoCloseable {

    private static final String LOCK_FILE = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made if need be.
     *
     * @throws DatabaseUnavailableException if another process has it, with that one's number, or it can't be written
     */
    static FolderLock take(Path folder) {
        Path file = folder.resolve(LOCK_FILE);
        try {
            createForOwnerAlone(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DatabaseUnavailableException(
                        ("The database folder %s is in use by another Kaigai (process %s): stop that one, or name another"
                                        + " folder in KAIGAI_DATABASE_DIRECTORY.")
                                .formatted(folder, Files.readString(file).strip()));
            }
            channel.truncate(0);
            String process = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "The database folder %s can't be written (%s): name another in KAIGAI_DATABASE_DIRECTORY."
                            .formatted(folder, e),
                    e);
        }
    }

    /** Whether a process has taken the folder. */
    static boolean isTaken(Path folder) throws IOException {
        Path file = folder.resolve(LOCK_FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !locked(channel);
        }
    }

    /** The folder holds a program that is run and a database that is served: nobody else may write there. */
    private static void createForOwnerAlone(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
