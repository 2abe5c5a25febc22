package kaigai.cache;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Passes bytes on, and keeps a copy of them as long as they aren't too many. */
public final class CopyingStream extends FilterOutputStream {

    private final int most;
    private final Consumer<byte[]> whole;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private boolean tooMany;

    /** Passes bytes on to {@code out}, and all of them to {@code whole} before it closes, unless they are too many. */
    public CopyingStream(OutputStream out, int most, Consumer<byte[]> whole) {
        super(out);
        this.most = most;
        this.whole = whole;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        if (!tooMany) {
            keep(bytes, offset, length);
        }
    }

    private void keep(byte[] bytes, int offset, int length) {
        tooMany = copy.size() + length > most;
        if (tooMany) {
            copy.reset();
        } else {
            copy.write(bytes, offset, length);
        }
    }

    @Override
    public void close() throws IOException {
        if (!tooMany) {
            whole.accept(copy.toByteArray());
            tooMany = true; // else closing twice would pass it on twice
        }
        super.close();
    }
}
