package io.unknot.system.chain;

import io.unknot.local.demo.SafetyAnswers;
import io.unknot.system.gateway.GatewayClient;
import java.util.Map;
import java.util.UUID;

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
        var questions = frontDesk.get(SafetyAnswers.QUESTIONS).expect(200);
        frontDesk
                .post(SafetyAnswers.addressOf(client), SafetyAnswers.untroubled(questions))
                .expect(201);
    }
}
