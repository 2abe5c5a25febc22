package kaigai.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that take a service's time and give it none: a third of them say nothing, a third send a request without
 * end, byte by byte, and a third ask for much and read it byte by byte.
 */
final class SlowConnections implements AutoCloseable {

    private static final int KINDS = 3;
    private static final int SMALLEST_BUFFER = 1024;

    private final List<SocketChannel> senders = new ArrayList<>();
    private final List<SocketChannel> readers = new ArrayList<>();
    private final List<SocketChannel> all = new ArrayList<>();

    SlowConnections(int port, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            all.add(channel);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_BUFFER);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            if (i % KINDS == 1) {
                channel.write(ascii("GET /themes HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
                senders.add(channel);
            } else if (i % KINDS == 2) {
                String request =
                        "GET /theme-ratings?format=csv&rating_rank__lte=%d HTTP/1.1\r\nHost: localhost\r\n\r\n";
                channel.write(ascii(request.formatted(1000 + i)));
                readers.add(channel);
            }
            channel.configureBlocking(false);
        }
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends and reads a byte of each, where there is still somebody at the other end. */
    void crawl() {
        senders.removeIf(channel -> !goesOn(() -> channel.write(ascii("a")) >= 0));
        readers.removeIf(channel -> !goesOn(() -> channel.read(ByteBuffer.allocate(1)) >= 0));
    }

    /** What may find that the other end has gone. */
    @FunctionalInterface
    private interface Step {

        boolean goesOn() throws IOException;
    }

    private static boolean goesOn(Step step) {
        try {
            return step.goesOn();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : all) {
            channel.close();
        }
    }
}
