package kaigai.http;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Connections that are to be given up in the middle of an answer. */
public final class Connections {

    private Connections() {}

    /**
     * Ends the connection of a request at once, without what is still to be sent on it, so that nobody takes what was
     * sent so far for the whole. Closing by the framework's means, the channel's among them, would first wait for a
     * reader to take all that is unsent.
     */
    public static void cut(RoutingContext context) {
        ((ConnectionBase) context.request().connection())
                .channelHandlerContext()
                .close();
    }
}
