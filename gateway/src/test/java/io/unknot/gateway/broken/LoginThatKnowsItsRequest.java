package io.unknot.gateway.broken;

import org.springframework.web.server.ServerWebExchange;

interface LoginThatKnowsItsRequest {

    String nameIn(ServerWebExchange exchange);
}
