package kaigai.http;

import io.vertx.ext.web.RoutingContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes an answer's bytes on no faster than the network takes them. The framework's own stream waits only once the
 * event loop has got round to sending: on a busy machine a fast writer would have put many megabytes into memory by
 * then.
 */
public final class PacedStream extends FilterOutputStream {

    /** Few answers are longer, so that the others never wait. */
    static final int AHEAD = 256 * 1024;

    private final RoutingContext context;
    private int ahead;

    /** Passes on to the stream of a request's answer; not to be written to by an event loop. */
    public PacedStream(OutputStream out, RoutingContext context) {
        super(out);
        this.context = context;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /**
     * Writes, and waits as often as needed.
     *
     * @throws IOException if the connection is closed
     */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (ahead == AHEAD) {
                Connections.awaitTaken(context);
                ahead = 0;
            }
            int part = Math.min(length - written, AHEAD - ahead);
            out.write(bytes, offset + written, part);
            written += part;
            ahead += part;
        }
    }
}
