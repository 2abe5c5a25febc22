package kaigai.http;

import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * How the connections of requests take answers. An answer may have ended long before the network has taken it: what is
 * written while the event loop is busy waits in memory, however much it is.
 */
public final class Connections {

    private Connections() {}

    /**
     * Ends the connection of a request at once, without what is still to be sent on it, so that nobody takes what was
     * sent so far for the whole. Closing by the framework's means, the channel's among them, would first wait for a
     * reader to take all that is unsent.
     */
    public static void cut(RoutingContext context) {
        of(context).channelHandlerContext().close();
    }

    /**
     * Runs something once, when an answer keeps no more memory: the network has taken it but for what fits into a
     * connection's usual buffers, or it was broken off.
     */
    static void whenTaken(RoutingContext context, Runnable then) {
        Http1xServerConnection connection = of(context);
        context.addEndHandler(ended -> {
            if (context.response().bytesWritten()
                    > connection.channel().config().getWriteBufferHighWaterMark()) {
                taken(connection).addListener(done -> then.run());
            } else {
                then.run();
            }
        });
    }

    /**
     * Waits until the network has taken what was written of an answer so far. Not for an event loop.
     *
     * @throws IOException if the connection is closed meanwhile
     */
    static void awaitTaken(RoutingContext context) throws IOException {
        ChannelPromise taken = taken(of(context));
        try {
            taken.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException(e.getMessage());
        }
        if (!taken.isSuccess()) {
            throw new IOException("The connection is closed", taken.cause());
        }
    }

    /** Whether something of an answer waits for its reader, as only the event loop can tell. */
    static boolean isWaiting(RoutingContext context) {
        return unsent(of(context)) > 0;
    }

    /** How many bytes of an answer's body the network has taken so far, as only the event loop can tell. */
    static long taken(RoutingContext context) {
        return context.response().bytesWritten() - unsent(of(context));
    }

    /** Is kept once the network has taken what was written so far, and fails where the connection is closed before. */
    private static ChannelPromise taken(Http1xServerConnection connection) {
        ChannelPromise taken = connection.channelHandlerContext().newPromise();
        connection.flush(taken);
        return taken;
    }

    private static long unsent(Http1xServerConnection connection) {
        ChannelOutboundBuffer unsent = connection.channel().unsafe().outboundBuffer();
        return unsent == null ? 0 : unsent.totalPendingWriteBytes() - unsent.currentProgress();
    }

    private static Http1xServerConnection of(RoutingContext context) {
        return (Http1xServerConnection) context.request().connection();
    }
}
