package io.unknot.gateway.limit.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection on which a request's first line and headers take too long, however steadily they trickle: nobody keeps
 * one open that way. It stands on both sides of the codec, where it sees bytes begin and a head complete. One per
 * connection, and used by its event loop alone.
 */
final class HeadDeadline {

    private final Duration longest;
    private boolean expectsHead = true;
    private @Nullable Future<?> end;

    HeadDeadline(Duration longest) {
        this.longest = longest;
    }

    void watch(ChannelPipeline pipeline, String codec) {
        pipeline.addBefore(codec, "unknot.headBegins", new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                begins(context);
                context.fireChannelRead(bytes);
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) {
                forget();
                context.fireChannelInactive();
            }
        });
        pipeline.addAfter(codec, "unknot.headIsThere", new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                arrived(message);
                context.fireChannelRead(message);
            }
        });
    }

    private void begins(ChannelHandlerContext context) {
        if (expectsHead && end == null) {
            end = context.executor().schedule(() -> close(context), longest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void close(ChannelHandlerContext context) {
        var _ = context.close();
    }

    private void arrived(Object message) {
        if (message instanceof HttpRequest) {
            expectsHead = false;
            forget();
        }
        if (message instanceof LastHttpContent) {
            expectsHead = true;
        }
    }

    private void forget() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
