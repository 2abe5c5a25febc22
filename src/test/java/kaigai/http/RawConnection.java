package kaigai.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kaigai.api.Answer;

/** One connection of HTTP/1.1, on which bytes are sent as they are, several requests at once if need be. */
final class RawConnection implements AutoCloseable {

    private static final int LONGEST_SILENCE_MILLIS = 30_000;
    private static final String HEADERS_END = "\r\n\r\n";

    private final Socket socket;
    private final InputStream in;

    RawConnection(URI service) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
        in = socket.getInputStream();
    }

    /**
     * A response as it came.
     *
     * @param headers by their names in lower case
     */
    record Answer(int status, Map<String, String> headers, String body) {}

    /** A request, with the lines of its headers but for {@code Host}. */
    static String request(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: a\r\n"
                + Arrays.stream(headers).map(line -> line + "\r\n").collect(Collectors.joining()) + "\r\n";
    }

    void send(String... requests) throws IOException {
        socket.getOutputStream().write(String.join("", requests).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The next response; one to {@code HEAD} has no body whatever its length. */
    Answer receive(String method) throws IOException {
        String[] lines = head().split("\r\n");
        Map<String, String> headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(
                        line -> line[0].toLowerCase(Locale.ROOT), line -> line[1], (one, other) -> one + ", " + other));
        int length = method.equals("HEAD") ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }

    Answer ask(String method, String path, String... headers) throws IOException {
        send(request(method, path, headers));
        return receive(method);
    }

    /** Whether the other side has closed it, with nothing left to be read. */
    boolean isClosed() throws IOException {
        return in.read() < 0;
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(HEADERS_END)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + head.toString(StandardCharsets.ISO_8859_1));
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
