package kaigai.cache;

import io.vertx.core.buffer.Buffer;

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
    }

    /** A body in a temporary file. */
    record OnDisk(TemporaryFile file) implements Body {

        @Override
        public long length() {
            return file.size();
        }
    }
}
