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
    private final Runnable ended;

    /** Null once they are too many, or passed on; emptied it would keep its memory. */
    private ByteArrayOutputStream copy = new ByteArrayOutputStream();

    /**
     * Passes bytes on to {@code out}, and all of them to {@code whole} before it closes, unless they are too many.
     *
     * @param ended is run once, as soon as no copy is kept any more
     */
    public CopyingStream(OutputStream out, int most, Consumer<byte[]> whole, Runnable ended) {
        super(out);
        this.most = most;
        this.whole = whole;
        this.ended = ended;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        if (copy != null) {
            keep(bytes, offset, length);
        }
    }

    private void keep(byte[] bytes, int offset, int length) {
        if (copy.size() + length > most) {
            giveUp();
        } else {
            copy.write(bytes, offset, length);
        }
    }

    /** Keeps no copy any more, if there still is one. */
    public void giveUp() {
        if (copy != null) {
            copy = null;
            ended.run();
        }
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            whole.accept(copy.toByteArray());
            giveUp(); // else closing twice would pass it on twice
        }
        super.close();
    }
}
