package kaigai.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Gives Vert.x one request of a connection at a time, each once the answer to the one before has been written and the
 * client takes more bytes; the others wait here, and nothing more is read meanwhile. HTTP/1.1 lets a client send many
 * requests at once (RFC 9112, section 9.3.2). Vert.x would read all of them and write all answers into memory, so that
 * one client that never reads its answers could end the service.
 */
public final class PipelinedRequests extends ChannelDuplexHandler {

    /** The bytes read at a time: what has been read when reading stops is all that waits in memory. */
    private static final int BYTES_PER_READ = 4096;

    private final Queue<Object> waiting = new ArrayDeque<>();
    private ChannelHandlerContext context;
    private boolean isInProgress = true;

    private PipelinedRequests() {}

    /** Handles a request, the first of whose connection installs the handler. */
    public static void install(RoutingContext routing) {
        ConnectionBase connection = (ConnectionBase) routing.request().connection();
        ChannelPipeline pipeline = connection.channel().pipeline();
        if (pipeline.context(PipelinedRequests.class) == null) {
            pipeline.addBefore(connection.channelHandlerContext().name(), null, new PipelinedRequests());
        }
        routing.next();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        added.channel()
                .config()
                .setRecvByteBufAllocator(new FixedRecvByteBufAllocator(BYTES_PER_READ).maxMessagesPerRead(1));
    }

    @Override
    public void channelRead(ChannelHandlerContext ignored, Object message) {
        if (waiting.isEmpty() && !mustWait(message)) {
            pass(message);
        } else {
            waiting.add(message);
            context.channel().config().setAutoRead(false);
        }
    }

    /** The parts of a request follow its head; only the next request waits. */
    private boolean mustWait(Object message) {
        return message instanceof HttpRequest
                && (isInProgress || !context.channel().isWritable());
    }

    private void pass(Object message) {
        isInProgress |= message instanceof HttpRequest;
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ignored, Object message, ChannelPromise promise) {
        boolean isInterim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        context.write(message, promise);
        if (message instanceof LastHttpContent && !isInterim) {
            isInProgress = false;
            if (!waiting.isEmpty()) {
                context.executor().execute(this::passWaiting);
            }
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ignored) {
        context.fireChannelWritabilityChanged();
        if (!waiting.isEmpty()) {
            context.executor().execute(this::passWaiting);
        }
    }

    private void passWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        while (!waiting.isEmpty() && !mustWait(waiting.peek())) {
            pass(waiting.remove());
        }
        context.fireChannelReadComplete();
        if (waiting.isEmpty()) {
            context.channel().config().setAutoRead(true);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ignored) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        context.fireChannelInactive();
    }
}
