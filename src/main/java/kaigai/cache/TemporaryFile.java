package kaigai.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** A file with the body of an answer. It is deleted to make room only while nobody uses it. */
final class TemporaryFile {

    private static final Logger LOG = Logger.getLogger(TemporaryFile.class);

    private final TemporaryFiles files;
    private final Path path;
    private long size;
    private int users = 1;
    private boolean deleted;
    private volatile boolean discarded;

    /** A file that is empty and has one user. */
    TemporaryFile(TemporaryFiles files, Path path) {
        this.files = files;
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Its size in bytes. */
    synchronized long size() {
        return size;
    }

    /**
     * A stream that writes into it.
     *
     * @return its methods throw {@link NoRoomException} if there is no room
     */
    OutputStream write() throws IOException {
        OutputStream out = Files.newOutputStream(path);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                files.reserve(length);
                grow(length);
                try {
                    out.write(bytes, offset, length);
                } catch (IOException e) {
                    LOG.warnf("A temporary file can't be written: %s", e);
                    throw new NoRoomException(e);
                }
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    private synchronized void grow(int bytes) {
        size += bytes;
    }

    /** Begins to use it; false if it has been deleted. */
    boolean open() {
        synchronized (this) {
            if (deleted) {
                return false;
            }
            users++;
        }
        files.touch(this);
        return true;
    }

    /** Ends a use of it. */
    void close() {
        synchronized (this) {
            users--;
        }
        if (discarded) {
            deleteIfUnused();
        }
    }

    /** Deletes it as soon as nobody uses it. */
    void discard() {
        discarded = true;
        deleteIfUnused();
    }

    /** Deletes it unless somebody uses it. */
    void deleteIfUnused() {
        synchronized (this) {
            if (users > 0 || deleted) {
                return;
            }
            deleted = true;
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.infof("A temporary file stays: %s", e);
        }
        files.remove(this, size());
    }
}
