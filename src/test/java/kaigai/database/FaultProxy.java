package kaigai.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A network between a service and its database that can be slow, swallow everything, refuse, and cut off. */
public final class FaultProxy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fault proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int targetPort;
    private final int port;
    private volatile ServerSocket server;
    private volatile long delayMillis;
    private volatile boolean blackHole;

    /** Leads to a port of this machine. */
    public FaultProxy(int targetPort) throws IOException {
        this.targetPort = targetPort;
        server = listen(0);
        port = server.getLocalPort();
        threads.execute(this::accept);
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return server;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Has each answer come so much later. */
    public void delay(long millis) {
        delayMillis = millis;
    }

    /** Takes what is sent, and passes on nothing: what has been swallowed never comes. */
    public void blackHole() {
        blackHole = true;
    }

    /** Refuses new connections. Those that there are go on. */
    public void refuse() throws IOException {
        server.close();
    }

    /** Cuts off the connections that there are. */
    public void cut() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Does from now on what a network should. Connections that have lost something are cut off. */
    public void heal() throws IOException {
        delayMillis = 0;
        if (blackHole) {
            blackHole = false;
            cut();
        }
        if (server.isClosed()) {
            server = listen(port);
            threads.execute(this::accept);
        }
    }

    private void accept() {
        ServerSocket listening = server;
        try {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                sockets.add(client);
                if (listening.isClosed()) {
                    close(client); // it has come too late to be cut off with the others
                } else {
                    threads.execute(() -> connect(client));
                }
            }
        } catch (IOException e) {
            if (!listening.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket target = new Socket(InetAddress.getLoopbackAddress(), targetPort);
            target.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            sockets.add(target);
            BlockingQueue<Part> answers = new LinkedBlockingQueue<>();
            threads.execute(() -> pass(client, part -> write(part, target)));
            threads.execute(() -> deliver(answers, client));
            pass(target, part -> answers.add(part.after(delayMillis)));
        } catch (IOException e) {
            close(client);
        }
    }

    /** What was read at once; nothing means that one side has gone, and so must the other. */
    private record Part(byte[] bytes, long due) {

        static final Part END = new Part(new byte[0], 0);

        Part after(long millis) {
            return new Part(bytes, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
        }

        boolean isEnd() {
            return bytes.length == 0;
        }
    }

    private static void pass(Socket from, Consumer<Part> onward) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                onward.accept(new Part(Arrays.copyOf(buffer, length), 0));
            }
        } catch (IOException | UncheckedIOException e) {
            // One side has gone.
        } finally {
            onward.accept(Part.END);
        }
    }

    /** What is slow is the way and not the rate: parts that are on their way don't wait for each other. */
    private void deliver(BlockingQueue<Part> answers, Socket client) {
        try {
            Part part;
            do {
                part = answers.take();
                TimeUnit.NANOSECONDS.sleep(part.due - System.nanoTime());
                write(part, client);
            } while (!part.isEnd());
        } catch (UncheckedIOException e) {
            close(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Part part, Socket to) {
        if (part.isEnd()) {
            close(to);
        } else if (!blackHole) {
            try {
                to.getOutputStream().write(part.bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
        threads.shutdownNow();
    }
}
