package io.unknot.notification.sms.http;

import io.unknot.notification.sms.PhoneNumber;
import io.unknot.notification.sms.ReplyReader;
import io.unknot.notification.sms.TextReply;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Replies as the organisation's own webhook posts them: JSON with {@code from} and {@code text}, signed as what we post. */
final class WebhookReplies implements ReplyReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Signature signature;
    private final InstantSource clock;

    WebhookReplies(String secret, InstantSource clock) {
        this.signature = new Signature(secret);
        this.clock = clock;
    }

    @Override
    public Optional<TextReply> read(Headers header, String body) {
        var given = Objects.requireNonNullElse(header.first(Signature.HEADER), "");
        return signature.fits(given, body, clock.instant()) ? reply(body) : Optional.empty();
    }

    @Override
    public Receipt receipt() {
        return new Receipt("application/json", "{}");
    }

    private static Optional<TextReply> reply(String body) {
        try {
            var json = JSON.readTree(body);
            var text = json.path("text").asString("");
            return PhoneNumber.of(json.path("from").asString("")).map(from -> new TextReply(from, text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
