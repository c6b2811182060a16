package io.unknot.gateway.route.http;

import io.unknot.service.problem.Problem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * No body over 64 kB comes in, whether it says its length or not, and none that takes for ever: it would keep a
 * connection to a service busy meanwhile.
 */
@Component
@Order(BodyLimit.AFTER_SECURITY)
final class BodyLimit implements WebFilter {

    static final int AFTER_SECURITY = 0;

    private static final long MOST_BYTES = 64 * 1024;

    private final Duration longest;

    BodyLimit(@Value("${unknot.body-timeout:15s}") Duration longest) {
        this.longest = longest;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getHeaders().getContentLength() > MOST_BYTES
                ? Mono.error(BodyLimit::tooLarge)
                : chain.filter(exchange.mutate()
                        .request(new Limited(exchange.getRequest()))
                        .build());
    }

    private static Throwable tooLarge() {
        return new ContentTooLargeException(new DataBufferLimitException("Over " + MOST_BYTES + " bytes"));
    }

    private static Throwable tooSlow() {
        return Problem.of(408, "body-too-slow", "The request body did not arrive in time")
                .next("Send it again over a better connection.")
                .toException();
    }

    private final class Limited extends ServerHttpRequestDecorator {

        private final AtomicLong bytes = new AtomicLong();

        Limited(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var deadline = Mono.delay(longest).then(Mono.error(BodyLimit::tooSlow));
            return super.getBody().handle(this::count).takeUntilOther(deadline);
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
