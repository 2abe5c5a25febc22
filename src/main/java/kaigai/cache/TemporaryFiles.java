package kaigai.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The directory of the bodies that are too large for memory. Its size is bounded: the file that was sent least recently
 * makes room for a new one, but a file that is being written or sent stays.
 */
@ApplicationScoped
public class TemporaryFiles {

    private static final Logger LOG = Logger.getLogger(TemporaryFiles.class);

    private final Config config;
    private final Map<TemporaryFile, Boolean> bySending = new LinkedHashMap<>(16, 0.75f, true);
    private Path directory;
    private long size;

    /** Where temporary files are, and how much room they may take. */
    @ConfigMapping(prefix = "kaigai.temporary-files")
    interface Config {

        /** How much room they may take in all. */
        @WithDefault("256M")
        MemorySize size();

        /** The directory in which the service creates its own; the system's directory for temporary files if absent. */
        Optional<Path> directory();
    }

    TemporaryFiles(Config config) {
        this.config = config;
    }

    /**
     * A new file, which its first user closes.
     *
     * @throws NoRoomException if it can't be created
     */
    synchronized TemporaryFile create() throws NoRoomException {
        try {
            TemporaryFile file = new TemporaryFile(this, Files.createTempFile(directory(), "body-", ""));
            bySending.put(file, true);
            return file;
        } catch (IOException e) {
            LOG.warnf("No temporary file can be created: %s", e);
            throw new NoRoomException(e);
        }
    }

    /**
     * The directory, which exists.
     *
     * @throws IOException if it can't be created
     */
    public synchronized Path directory() throws IOException {
        if (directory == null || !Files.isDirectory(directory)) {
            Optional<Path> parent = config.directory();
            if (parent.isPresent()) {
                Files.createDirectories(parent.get());
                directory = Files.createTempDirectory(parent.get(), "kaigai-");
            } else {
                directory = Files.createTempDirectory("kaigai-");
            }
        }
        return directory;
    }

    /**
     * Takes room for more bytes of a file.
     *
     * @throws NoRoomException if the files that are in use leave no room
     */
    synchronized void reserve(long bytes) throws NoRoomException {
        for (Iterator<TemporaryFile> files = new ArrayList<>(bySending.keySet()).iterator();
                size + bytes > config.size().asLongValue() && files.hasNext(); ) {
            files.next().deleteIfUnused();
        }
        if (size + bytes > config.size().asLongValue()) {
            throw new NoRoomException(null);
        }
        size += bytes;
    }

    /** Notes that a file is sent now. */
    synchronized void touch(TemporaryFile file) {
        bySending.get(file);
    }

    /** Gives back the room of a file that has been deleted. */
    synchronized void remove(TemporaryFile file, long bytes) {
        bySending.remove(file);
        size -= bytes;
    }

    @PreDestroy
    synchronized void delete() {
        new ArrayList<>(bySending.keySet()).forEach(TemporaryFile::discard);
        try {
            if (directory != null) {
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            LOG.infof("The directory of temporary files stays: %s", e);
        }
    }
}
