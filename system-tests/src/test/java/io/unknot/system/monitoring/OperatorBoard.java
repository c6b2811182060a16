package io.unknot.system.monitoring;

import io.unknot.system.gateway.GatewayClient;
import tools.jackson.databind.JsonNode;

/** What the live board of operators is made of. */
final class OperatorBoard {

    private final GatewayClient operator;

    OperatorBoard(GatewayClient operator) {
        this.operator = operator;
    }

    /** The newest look of the last hour; empty before the first. */
    JsonNode newest() {
        var ticks = board().path("ticks");
        return ticks.path(ticks.size() - 1);
    }

    /** How many messages are due and not sent by that channel, such as {@code email}. */
    double due(String channel) {
        return board().path("due")
                .valueStream()
                .filter(due -> due.path("channel").asString().equals(channel))
                .mapToDouble(due -> due.path("count").asDouble())
                .sum();
    }

    private JsonNode board() {
        return operator.get("/api/v1/operations").expect(200);
    }
}
