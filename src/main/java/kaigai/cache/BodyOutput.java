package kaigai.cache;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes a body as it is made: in memory, and once it grows too large for that in a temporary file. */
public final class BodyOutput extends OutputStream {

    /** Most bodies fit, so that they aren't copied as they grow. */
    private static final int USUAL_SIZE = 32 * 1024;

    private final TemporaryFiles files;
    private final int largestInMemory;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    private TemporaryFile file;
    private OutputStream toFile;

    /** Creates an output whose body moves to a file once it is longer than this. */
    public BodyOutput(TemporaryFiles files, int largestInMemory) {
        this.files = files;
        this.largestInMemory = largestInMemory;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        if (file == null && bytes.size() + length > largestInMemory) {
            file = files.create();
            toFile = file.write();
            bytes.writeTo(toFile);
            bytes = null;
        }
        (file == null ? bytes : toFile).write(source, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (toFile != null) {
            toFile.close();
        }
    }

    /** The body, once it is complete. Its file is in use until the caller closes it. */
    public Body body() {
        return file == null ? new Body.Bytes(Buffer.buffer(bytes.toByteArray())) : new Body.OnDisk(file);
    }

    /** Gives up a body that couldn't be completed. */
    public void discard() throws IOException {
        close();
        if (file != null) {
            file.discard();
            file.close();
        }
    }
}
