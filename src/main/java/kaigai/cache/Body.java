package kaigai.cache;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;

/** The body of an answer: bytes in memory, or a temporary file. */
public sealed interface Body {

    /** Its length in bytes. */
    long length();

    /** A body in memory. */
    record Bytes(Buffer buffer) implements Body {

        @Override
        public long length() {
            return buffer.length();
        }

        /**
         * The same bytes outside the heap, where they can be sent from without a copy. The garbage collector frees
         * them.
         */
        @SuppressWarnings("deprecation") // there is no other way to give Vert.x a buffer outside the heap
        Bytes offHeap() {
            ByteBuffer bytes = ByteBuffer.allocateDirect(buffer.length());
            buffer.getByteBuf().getBytes(0, bytes);
            bytes.flip();
            return new Bytes(Buffer.buffer(
                    Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes).asReadOnly())));
        }
    }

    /** A body in a temporary file. */
    record OnDisk(TemporaryFile file) implements Body {

        @Override
        public long length() {
            return file.size();
        }
    }
}
