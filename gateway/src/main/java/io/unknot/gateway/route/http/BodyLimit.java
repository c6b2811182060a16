package io.unknot.gateway.route.http;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** No body over 64 kB goes through: refused at once when it says its length, else when it has passed it. */
@Component
final class BodyLimit implements GlobalFilter, Ordered {

    private static final long MOST_BYTES = 64 * 1024;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return exchange.getRequest().getHeaders().getContentLength() > MOST_BYTES
                ? Mono.error(BodyLimit::tooLarge)
                : chain.filter(exchange.mutate()
                        .request(new Counted(exchange.getRequest()))
                        .build());
    }

    private static ContentTooLargeException tooLarge() {
        return new ContentTooLargeException(new DataBufferLimitException("Over " + MOST_BYTES + " bytes"));
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final AtomicLong bytes = new AtomicLong();

        Counted(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().handle(this::count);
        }

        private void count(DataBuffer part, SynchronousSink<DataBuffer> onwards) {
            if (bytes.addAndGet(part.readableByteCount()) <= MOST_BYTES) {
                onwards.next(part);
                return;
            }
            DataBufferUtils.release(part);
            onwards.error(tooLarge());
        }
    }
}
