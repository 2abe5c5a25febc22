package kaigai.cache;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What stands before the body of an answer that is kept, but for the time.
 *
 * @param status the status
 * @param headers the headers
 * @param bytes both as HTTP/1.1 writes them (RFC 9112, sections 4 and 5), without the empty line that ends them
 */
public record AnswerHead(HttpResponseStatus status, MultiMap headers, byte[] bytes) {

    private static final String LINE_END = "\r\n";

    static AnswerHead of(HttpResponseStatus status, MultiMap headers) {
        StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append(LINE_END);
        for (Map.Entry<String, String> header : headers) {
            text.append(header.getKey()).append(": ").append(header.getValue()).append(LINE_END);
        }
        return new AnswerHead(status, headers, text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
