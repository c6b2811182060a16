package io.unknot.system.chain;

import io.unknot.local.demo.SafetyAnswers;
import io.unknot.system.gateway.GatewayClient;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes clients known, and answers the safety questions for them: nobody is booked before. */
public record Safety(GatewayClient frontDesk) {

    /** Somebody with a sore back and nothing else. */
    public void welcome(UUID client) {
        frontDesk
                .put("/api/v1/clients/" + client, Map.of("name", "A client", "email", client + "@example.org"))
                .expect(201);
        answer(client);
    }

    public void answer(UUID client) {
        send(client, SafetyAnswers.untroubled(questions()));
    }

    /** As {@link #answer(UUID)}, but for one question. */
    public void answer(UUID client, String question, String answer) {
        ObjectNode body = JsonMapper.shared().valueToTree(SafetyAnswers.untroubled(questions()));
        body.withObject("/answers").put(question, answer);
        send(client, body);
    }

    private JsonNode questions() {
        return frontDesk.get(SafetyAnswers.QUESTIONS).expect(200);
    }

    private void send(UUID client, Object answers) {
        frontDesk.post(SafetyAnswers.addressOf(client), answers).expect(201);
    }
}
