package io.unknot.system.chain;

import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The visits of whoever is logged in. What goes wrong is an error that shows the answer. */
public record Visits(GatewayClient who) {

    public static final String PATH = "/api/v1/appointments";

    /** Ten minutes to decide. */
    public UUID hold(FreeTime time) {
        return idOf(who.post(PATH + "/holds", time.wish()).expect(201));
    }

    public JsonNode confirm(UUID id) {
        return who.post(PATH + "/" + id + "/confirmation", Map.of()).expect(200);
    }

    /** In one call. */
    public UUID book(FreeTime time) {
        return idOf(who.post(PATH, time.wish()).expect(201));
    }

    public JsonNode cancel(UUID id) {
        return who.post(PATH + "/" + id + "/cancellation", Map.of()).expect(200);
    }

    public Answer show(UUID id) {
        return who.get(PATH + "/" + id);
    }

    /** All they may see of the next two months. */
    public List<UUID> list() {
        Instant from = Clock.systemUTC().instant();
        return who
                .get(PATH + "?from=" + from + "&to=" + from.plus(Duration.ofDays(60)))
                .expect(200)
                .path("appointments")
                .values()
                .stream()
                .map(Visits::idOf)
                .toList();
    }

    public Answer showMessages(UUID id) {
        return who.get("/api/v1/messages?appointment=" + id);
    }

    /**
     * The state of each message by its kind, of what goes by mail and to the inbox that of the first; empty while the visit has
     * not been heard of.
     */
    public Map<String, String> messages(UUID id) {
        Answer answer = showMessages(id);
        return answer.status() == 404
                ? Map.of()
                : answer.expect(200).path("messages").values().stream()
                        .collect(Collectors.toMap(
                                message -> message.path("kind").asString(),
                                message -> message.path("state").asString(),
                                (first, _) -> first));
    }

    public static UUID idOf(JsonNode appointment) {
        return UUID.fromString(appointment.path("id").asString());
    }
}
