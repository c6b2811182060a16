package io.unknot.system.access.matrix;

import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The operations the three services describe, by method and path. */
record Described(Map<String, Operation> operations) {

    /**
     * One of them.
     *
     * @param fields of the body it takes; none where it takes none, or no object
     */
    record Operation(boolean takesJson, boolean streams, Set<String> fields) {}

    static Described by(GatewayClient visitor) {
        Map<String, Operation> all = new TreeMap<>();
        for (String service : RunningSystem.SERVICES) {
            JsonNode description = visitor.get("/openapi/" + service).expect(200);
            description
                    .path("paths")
                    .propertyStream()
                    .forEach(path -> path.getValue()
                            .propertyStream()
                            .filter(method -> !path.getKey().startsWith("/internal/"))
                            .forEach(method -> all.put(
                                    method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    operation(description, method.getValue()))));
        }
        return new Described(Map.copyOf(all));
    }

    private static Operation operation(JsonNode description, JsonNode operation) {
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        boolean streams = operation
                .path("responses")
                .propertyStream()
                .anyMatch(response -> response.getValue().path("content").has("text/event-stream"));
        return new Operation(!body.isMissingNode(), streams, fields(description, body));
    }

    private static Set<String> fields(JsonNode description, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        JsonNode object = reference.isEmpty() ? schema : description.at(reference.substring(1));
        return object.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
