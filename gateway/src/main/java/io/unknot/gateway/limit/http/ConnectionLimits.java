package io.unknot.gateway.limit.http;

import io.netty.handler.timeout.WriteTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/** Cuts off who sends a request's head too slowly, or does not read what they asked for. */
@Component
final class ConnectionLimits implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final Duration head;
    private final Duration write;

    ConnectionLimits(
            @Value("${unknot.limits.head-timeout:10s}") Duration head,
            @Value("${unknot.limits.write-timeout:30s}") Duration write) {
        this.head = head;
        this.write = write;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, address) -> {
            var pipeline = channel.pipeline();
            pipeline.addFirst("unknot.write", new WriteTimeoutHandler(write.toMillis(), TimeUnit.MILLISECONDS));
            new HeadDeadline(head).watch(pipeline, NettyPipeline.HttpCodec);
        }));
    }
}
