package kaigai.cache;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Optional;

/**
 * Answers what the cache has on one connection of HTTP/1.1, between the server's codec and the framework, which takes
 * more time for a request than all the rest. It opens with the first request, which the framework found to be sound,
 * and lets past whatever isn't as plain as that one, or comes while another is under way.
 */
final class FastLane extends ChannelDuplexHandler {

    /** A slow reader of what is larger would seem idle, since the watch on that doesn't see what is sent here. */
    private static final int LARGEST_BODY = 64 * 1024;

    private final CachedAnswers answers;
    private final String host;
    private ChannelHandlerContext wire;
    private int underWay = 1;
    private boolean skipping;
    private boolean unsent;

    private FastLane(CachedAnswers answers, String host) {
        this.answers = answers;
        this.host = host;
    }

    /** Opens a lane on the connection of a request that is being handled, unless there is one. */
    static void open(CachedAnswers answers, HttpServerRequest request) {
        HttpConnection connection = request.connection();
        String host = request.getHeader(HttpHeaderNames.HOST);
        if (host != null && connection instanceof ConnectionBase http) {
            ChannelPipeline pipeline = http.channel().pipeline();
            if (pipeline.context(FastLane.class) == null) {
                pipeline.addBefore(
                        http.channelHandlerContext().name(), FastLane.class.getName(), new FastLane(answers, host));
            }
        }
    }

    /** What is sent from there is not encoded any more. */
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        wire = context.pipeline().context(HttpResponseEncoder.class);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (skipping) {
            skipping = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            if (underWay == 0 && context.channel().isWritable() && answer(request)) {
                skipping = !(message instanceof LastHttpContent);
                ReferenceCountUtil.release(message);
                return;
            }
            underWay++;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (unsent) {
            unsent = false;
            wire.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean isInterim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !isInterim) {
            underWay--;
        }
        context.write(message, promise);
    }

    private boolean answer(HttpRequest request) {
        if (!isPlain(request) || !(request.headers() instanceof MultiMap headers)) {
            return false;
        }
        HttpMethod method = HttpMethod.fromNetty(request.method());
        Optional<StoredAnswer> answer = answers.find(method, request.uri(), headers);
        if (answer.isEmpty() || !(answer.get().body() instanceof Body.Bytes body) || body.length() > LARGEST_BODY) {
            return false;
        }
        AnswerHead head = answer.get().head(headers::get);
        writeHead(head);
        if (answer.get().hasBody(method, head)) {
            wire.write(bytes(body), wire.voidPromise());
        }
        unsent = true;
        return true;
    }

    /** Whether a request is whole without a body, wants the connection to stay, and is for the host that was sound. */
    private boolean isPlain(HttpRequest request) {
        String connection = request.headers().get(HttpHeaderNames.CONNECTION);
        return request.decoderResult().isSuccess()
                && request.protocolVersion() == HttpVersion.HTTP_1_1
                && request.uri().startsWith("/")
                && host.equals(request.headers().get(HttpHeaderNames.HOST))
                && (connection == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection))
                && !request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !request.headers().contains(HttpHeaderNames.EXPECT);
    }

    @SuppressWarnings("deprecation") // there is no other way to get at the bytes without a copy
    private static ByteBuf bytes(Body.Bytes body) {
        return body.buffer().getByteBuf();
    }

    private void writeHead(AnswerHead head) {
        byte[] date = answers.dateLine();
        ByteBuf bytes = wire.alloc().directBuffer(head.bytes().length + date.length);
        wire.write(bytes.writeBytes(head.bytes()).writeBytes(date), wire.voidPromise());
    }
}
