package io.unknot.notification.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.sms.PhoneNumber;
import io.unknot.notification.sms.TextReply;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Replies as providers post them, and nobody else. */
class RepliesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:40:00Z");
    private static final String SECRET = "a secret that is long enough to be one";
    private static final TextReply YES = new TextReply(new PhoneNumber("+441132496000"), "Yes & thanks");

    private final TwilioReplies twilio = new TwilioReplies("12345", "https://clinic.example/api/v1/sms/replies");
    private final WebhookReplies webhook = new WebhookReplies(SECRET, () -> NOW);

    /** The example of Twilio's own description of its signatures. */
    @Test
    void signsAsTwilioDoes() {
        var described = new TwilioReplies("12345", "https://mycompany.com/myapp.php?foo=1&bar=2");

        assertThat(described.signature(Map.of(
                        "Digits", "1234",
                        "To", "+18005551212",
                        "From", "+12349013030",
                        "Caller", "+12349013030",
                        "CallSid", "CA1234567890ABCDE")))
                .isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
    }

    @Test
    void readsWhatTwilioSigned() {
        var signature = twilio.signature(Map.of("From", "+441132496000", "Body", "Yes & thanks"));

        assertThat(twilio.read(_ -> signature, "From=%2B441132496000&Body=Yes+%26+thanks"))
                .contains(YES);
        assertThat(twilio.read(_ -> signature, "From=%2B441132496001&Body=Yes+%26+thanks"))
                .isEmpty();
        assertThat(twilio.read(_ -> signature, "From=%2B441132496000&Body=Yes+%26+thanks&More=1"))
                .isEmpty();
        assertThat(twilio.read(_ -> null, "From=%2B441132496000&Body=Yes+%26+thanks"))
                .isEmpty();
        assertThat(twilio.read(_ -> "", "%%%")).isEmpty();
        assertThat(new TwilioReplies("54321", "https://clinic.example/api/v1/sms/replies")
                        .read(_ -> signature, "From=%2B441132496000&Body=Yes+%26+thanks"))
                .isEmpty();
    }

    @Test
    void readsWhatTheWebhookSignedJustNow() {
        var body = "{\"from\":\"+441132496000\",\"text\":\"Yes & thanks\"}";
        var signature = new Signature(SECRET);

        assertThat(webhook.read(_ -> signature.of(NOW, body), body)).contains(YES);
        assertThat(webhook.read(_ -> signature.of(NOW.minusSeconds(600), body), body))
                .isEmpty();
        assertThat(webhook.read(_ -> signature.of(NOW, body), body.replace("Yes", "No")))
                .isEmpty();
        assertThat(webhook.read(_ -> null, body)).isEmpty();
        assertThat(webhook.read(_ -> signature.of(NOW, "[]"), "[]")).isEmpty();
        assertThat(webhook.read(_ -> signature.of(NOW, "{"), "{")).isEmpty();
    }
}
