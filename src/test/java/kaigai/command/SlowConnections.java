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
    private static final int AT_A_TIME = 20;
    private static final int SMALLEST_BUFFER = 1024;

    private final int port;
    private final int count;
    private final List<SocketChannel> senders = new ArrayList<>();
    private final List<SocketChannel> readers = new ArrayList<>();
    private final List<SocketChannel> all = new ArrayList<>();

    /** Some to a port, of which none is open yet. */
    SlowConnections(int port, int count) {
        this.port = port;
        this.count = count;
    }

    private void open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        int number = all.size();
        all.add(channel);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_BUFFER);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        if (number % KINDS == 1) {
            channel.write(ascii("GET /themes HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
            senders.add(channel);
        } else if (number % KINDS == 2) {
            String request = "GET /theme-ratings?format=csv&rating_rank__lte=%d HTTP/1.1\r\nHost: localhost\r\n\r\n";
            channel.write(ascii(request.formatted(1000 + number)));
            readers.add(channel);
        }
        channel.configureBlocking(false);
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Opens a few more, as long as there aren't all of them, and sends and reads a byte of each, where there is still
     * somebody at the other end.
     */
    void crawl() throws IOException {
        for (int i = 0; i < AT_A_TIME && all.size() < count; i++) {
            open();
        }
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
