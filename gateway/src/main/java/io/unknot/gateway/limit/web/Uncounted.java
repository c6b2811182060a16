package io.unknot.gateway.limit.web;

import org.springframework.web.server.ServerWebExchange;

/** The mark of a request from where nothing is counted. */
final class Uncounted {

    private static final String MARK = Uncounted.class.getName();

    private Uncounted() {}

    static void mark(ServerWebExchange exchange) {
        exchange.getAttributes().put(MARK, true);
    }

    static boolean is(ServerWebExchange exchange) {
        return exchange.getAttributes().containsKey(MARK);
    }
}
