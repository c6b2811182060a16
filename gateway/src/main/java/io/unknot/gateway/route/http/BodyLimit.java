package io.unknot.gateway.route.http;

import io.unknot.service.problem.Problem;
import java.time.Duration;
import java.util.Set;
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
 * connection to a service busy meanwhile. A file to import may have 1 MB.
 */
@Component
@Order(BodyLimit.AFTER_SECURITY)
final class BodyLimit implements WebFilter {

    static final int AFTER_SECURITY = 0;

    private static final long MOST_BYTES = 64 * 1024;
    private static final long MOST_BYTES_OF_A_FILE = 1024 * 1024;
    private static final Set<String> FILES = Set.of("/api/v1/therapists/import", "/api/v1/shifts/import");

    private final Duration longest;

    BodyLimit(@Value("${unknot.body-timeout:15s}") Duration longest) {
        this.longest = longest;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var limited = new Limited(exchange.getRequest());
        return exchange.getRequest().getHeaders().getContentLength() > limited.most
                ? Mono.error(limited::tooLarge)
                : chain.filter(exchange.mutate().request(limited).build());
    }

    private static Throwable tooSlow() {
        return Problem.of(408, "body-too-slow", "The request body did not arrive in time")
                .next("Send it again over a better connection.")
                .toException();
    }

    private final class Limited extends ServerHttpRequestDecorator {

        private final AtomicLong bytes = new AtomicLong();
        private final boolean file;
        private final long most;

        Limited(ServerHttpRequest request) {
            super(request);
            this.file = FILES.contains(request.getPath().value());
            this.most = file ? MOST_BYTES_OF_A_FILE : MOST_BYTES;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var deadline = Mono.delay(longest).then(Mono.error(BodyLimit::tooSlow));
            return super.getBody().handle(this::count).takeUntilOther(deadline);
        }

        private void count(DataBuffer part, SynchronousSink<DataBuffer> onwards) {
            if (bytes.addAndGet(part.readableByteCount()) <= most) {
                onwards.next(part);
                return;
            }
            DataBufferUtils.release(part);
            onwards.error(tooLarge());
        }

        private Throwable tooLarge() {
            return file
                    ? Problem.of(413, "body-too-large", "The file is too large")
                            .detail("A file may have 1 MB at most.")
                            .next("Send several files.")
                            .toException()
                    : new ContentTooLargeException(new DataBufferLimitException("Over " + most + " bytes"));
        }
    }
}
