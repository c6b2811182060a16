package io.unknot.system.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's telephone, behind a provider that is played by a process of its own. */
record TextMessages(RunningSystem system, String phone) {

    private static final String REPLIES = "/api/v1/sms/replies";

    /** What came to it so far. */
    List<String> heard() {
        return system.texts().heard().stream()
                .map(heard -> JsonMapper.shared().readTree(heard.body()))
                .filter(text -> text.path("to").asString("").equals(phone))
                .map(TextMessages::words)
                .toList();
    }

    /** Texts back, as the provider passes it on. */
    Answer reply(String words) {
        return send(words, RunningSystem.TEXTS_SECRET);
    }

    /** As {@link #reply(String)} by somebody who does not know what the provider knows. */
    Answer forge(String words) {
        return send(words, "x".repeat(RunningSystem.TEXTS_SECRET.length()));
    }

    private Answer send(String words, String secret) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("from", phone, "text", words));
        long now = Clock.systemUTC().instant().getEpochSecond();
        String signature = "t=%d,v1=%s".formatted(now, hmac(secret, now + "." + body));
        return GatewayClient.past(system.gateway())
                .send("POST", REPLIES, BodyPublishers.ofString(body), "Unknot-Signature", signature);
    }

    private static String words(JsonNode text) {
        return text.path("text").asString();
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
