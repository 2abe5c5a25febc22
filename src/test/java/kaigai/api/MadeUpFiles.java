package kaigai.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kaigai.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Files that only tests ask for: of any size, and made as slowly as a test wants. */
@Path("/made-up-files")
public class MadeUpFiles {

    /** How often each file was made. */
    static final Map<String, AtomicInteger> MADE = new ConcurrentHashMap<>();

    /** The files that are not completed before their latches are open. */
    static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

    private static final int PIECE = 64 * 1024;

    /** A file that has this size, and whose byte at a position is the position's remainder by 251. */
    @GET
    @Path("/{name}/{size}")
    @Produces(MediaTypes.ZIP)
    @Blocking
    @Operation(hidden = true)
    public FileAnswer get(@RestPath String name, @RestPath int size) {
        String path = "/made-up-files/" + name + "/" + size;
        return new FileAnswer(
                new Answer.Links(path, null, path),
                new Validators(path, Optional.empty(), false),
                MediaTypes.ZIP,
                Optional.of(name + ".zip"),
                false,
                out -> write(name, size, out));
    }

    private static void write(String name, int size, OutputStream out) throws IOException {
        MADE.computeIfAbsent(name, it -> new AtomicInteger()).incrementAndGet();
        CountDownLatch held = HELD.get(name);
        if (held != null) {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] bytes = bytes(size);
        for (int at = 0; at < size; at += PIECE) {
            out.write(bytes, at, Math.min(PIECE, size - at));
        }
        out.close();
    }

    /** The content of a file of this size. */
    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return bytes;
    }
}
