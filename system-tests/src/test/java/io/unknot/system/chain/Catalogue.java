package io.unknot.system.chain;

import io.unknot.system.gateway.GatewayClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the chain keeps, for whoever may change it. */
public record Catalogue(GatewayClient who) {

    /** What is kept at an address, to be saved again with a difference, at that address or another. */
    public Map<String, Object> contentOf(String path) {
        Map<String, Object> content = new HashMap<>();
        who.get(path).expect(200).propertyStream().forEach(field -> content.put(field.getKey(), field.getValue()));
        content.keySet().removeAll(Set.of("id", "version"));
        return content;
    }

    /** A new treatment, like the low-back massage but for one field. */
    public UUID addTreatment(String field, Object value) {
        UUID treatment = UUID.randomUUID();
        Map<String, Object> content = contentOf("/api/v1/treatments/" + Offer.LOW_BACK);
        content.put(field, value);
        who.put("/api/v1/treatments/" + treatment, content).expect(201);
        return treatment;
    }
}
