package io.unknot.gateway.route.http;

import io.unknot.gateway.login.session.PersonSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Of the export of a client {@code WithMessages} makes one object of two: what booking-service keeps, which decides who may
 * have it and notes that they did, and behind it what notification-service keeps. It is all or nothing: while one of them
 * does not answer there is no export. Visits for a calendar are as booking-service writes them.
 */
@Component
final class WithMessagesGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    private final MessagesOfClient messages;

    WithMessagesGatewayFilterFactory(MessagesOfClient messages) {
        super(Object.class);
        this.messages = messages;
    }

    @Override
    public GatewayFilter apply(Object nothing) {
        return new OrderedGatewayFilter(
                (exchange, chain) -> wantsCalendar(exchange)
                        ? chain.filter(exchange)
                        : PersonSession.current()
                                .flatMap(person -> messages.of(person, client(exchange)))
                                .defaultIfEmpty("")
                                .flatMap(more -> chain.filter(exchange.mutate()
                                        .response(new Joined(exchange.getResponse(), more))
                                        .build())),
                NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1);
    }

    private static boolean wantsCalendar(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getAccept().stream()
                .anyMatch(type -> type.getType().equals("text"));
    }

    private static String client(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.substring("/api/v1/clients/".length(), path.lastIndexOf('/'));
    }

    /** An answer that is one JSON object goes on with the fields of another. */
    private static final class Joined extends ServerHttpResponseDecorator {

        /** The other object without its first brace; empty where there is none. */
        private final String more;

        Joined(ServerHttpResponse response, String other) {
            super(response);
            this.more = other.isEmpty() ? "" : "," + other.substring(1);
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            var isObject = HttpStatus.OK.equals(getStatusCode())
                    && MediaType.APPLICATION_JSON.isCompatibleWith(getHeaders().getContentType());
            if (more.isEmpty() || !isObject) {
                return super.writeWith(body);
            }
            getHeaders().remove("Content-Length");
            return super.writeWith(joined(Flux.from(body)));
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return writeWith(Flux.from(body).concatMap(part -> part));
        }

        /** Each part is held back until the next one shows that it is not the last. */
        private Flux<DataBuffer> joined(Flux<? extends DataBuffer> body) {
            return body.filter(part -> part.readableByteCount() > 0)
                    .<DataBuffer>map(part -> part)
                    .buffer(2, 1)
                    .concatMapIterable(
                            parts -> parts.size() > 1 ? List.of(parts.getFirst()) : withoutBrace(parts.getFirst()))
                    .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
        }

        private List<DataBuffer> withoutBrace(DataBuffer last) {
            last.writePosition(last.writePosition() - 1);
            return List.of(last, bufferFactory().wrap(more.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
