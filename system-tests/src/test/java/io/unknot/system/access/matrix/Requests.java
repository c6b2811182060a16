package io.unknot.system.access.matrix;

import io.unknot.local.demo.SafetyAnswers;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the request of a row about a thing as a caller would: with a body that nothing is wrong with. */
final class Requests {

    private static final String FOR_STAFF = "@staff";

    private final JsonNode bodies = JsonMapper.shared().readTree(resource("/access/bodies.json"));
    private final GatewayClient manager;
    private final Described described;
    private final World own;

    Requests(GatewayClient manager, Described described, World own) {
        this.manager = manager;
        this.described = described;
        this.own = own;
    }

    /** What the services are described to take bodies for has one here, and nothing else has. */
    Set<String> operationsWithABody() {
        return Set.copyOf(bodies.propertyNames());
    }

    Answer send(GatewayClient who, Row row, Asking caller, World world) {
        String path = path(row, caller, world);
        Described.Operation operation = operation(row);
        if (operation.streams()) {
            return who.open(path);
        }
        JsonNode body = bodies.path(row.operation());
        String type = body.asString("").startsWith("csv:") ? "text/csv" : "application/json";
        return who.send(row.method(), path, body(row, body, caller, world), "Content-Type", type);
    }

    /** The same with a field too many, in a body that is an object; empty for operations that take none. */
    Optional<Answer> sendWithAFieldTooMany(GatewayClient who, Row row, Asking caller, World world) {
        JsonNode described = bodies.path(row.operation());
        String kind = described.asString("");
        if (described.isMissingNode()
                || !(kind.isEmpty() || Set.of("current", "answers").contains(kind))) {
            return Optional.empty();
        }
        ObjectNode body = JsonMapper.shared().valueToTree(json(row, described, caller, world));
        body.put("matrixColour", "blue");
        return Optional.of(who.send(
                row.method(), path(row, caller, world), GatewayClient.json(body), "Content-Type", "application/json"));
    }

    private Described.Operation operation(Row row) {
        return Objects.requireNonNull(described.operations().get(row.operation()), row.operation());
    }

    private String path(Row row, Asking caller, World world) {
        String path = row.path();
        StringJoiner question = new StringJoiner("&", "?", "").setEmptyValue("");
        for (Map.Entry<String, String> id : row.ids().entrySet()) {
            String name = "{" + id.getKey() + "}";
            if (path.contains(name)) {
                path = path.replace(name, world.value(id.getValue()));
            } else if (!id.getKey().endsWith(FOR_STAFF) || caller.isStaff()) {
                question.add(id.getKey().replace(FOR_STAFF, "") + "=" + world.value(id.getValue()));
            }
        }
        return path + question;
    }

    private BodyPublisher body(Row row, JsonNode body, Asking caller, World world) {
        if (body.isMissingNode()) {
            return BodyPublishers.noBody();
        }
        String kind = body.asString("");
        if (kind.startsWith("csv:")) {
            return BodyPublishers.ofString(
                    manager.get(kind.substring("csv:".length())).text());
        }
        return kind.equals("text") ? BodyPublishers.ofString(kind) : GatewayClient.json(json(row, body, caller, world));
    }

    private Object json(Row row, JsonNode body, Asking caller, World world) {
        return switch (body.asString("")) {
            case "current" -> current(row, caller, world);
            case "answers" ->
                SafetyAnswers.untroubled(manager.get(SafetyAnswers.QUESTIONS).expect(200));
            default ->
                JsonMapper.shared().readTree(world.in(asSaidBy(caller, body).toString()));
        };
    }

    // What is there, so that nothing changes; where nothing is there, what would be right elsewhere.
    private ObjectNode current(Row row, Asking caller, World world) {
        Answer there = manager.get(path(row, caller, world));
        JsonNode content = there.status() == 200
                ? there.json()
                : manager.get(path(row, caller, own)).expect(200);
        ObjectNode body = JsonMapper.shared().createObjectNode();
        content.propertyStream()
                .filter(field -> operation(row).fields().contains(field.getKey()))
                .filter(field -> !Set.of("id", "version").contains(field.getKey()))
                .forEach(field -> body.set(field.getKey(), field.getValue()));
        return body;
    }

    private static JsonNode asSaidBy(Asking caller, JsonNode body) {
        if (body.isArray()) {
            ArrayNode all = JsonMapper.shared().createArrayNode();
            body.values().forEach(each -> all.add(asSaidBy(caller, each)));
            return all;
        }
        if (!body.isObject()) {
            return body;
        }
        ObjectNode said = JsonMapper.shared().createObjectNode();
        body.propertyStream()
                .filter(field -> !field.getKey().endsWith(FOR_STAFF) || caller.isStaff())
                .forEach(field -> said.set(field.getKey().replace(FOR_STAFF, ""), asSaidBy(caller, field.getValue())));
        return said;
    }

    static String resource(String name) {
        try (InputStream stream = Requests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
