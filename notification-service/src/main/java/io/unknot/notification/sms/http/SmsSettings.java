package io.unknot.notification.sms.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who carries text messages.
 *
 * @param provider twilio or webhook; without one this channel is offered to nobody
 * @param internalAddresses whether a provider may be inside our own network; only for one that runs there
 * @param timeout after how long without an answer nobody knows whether it was taken
 */
@ConfigurationProperties("unknot.sms")
record SmsSettings(
        @Nullable Provider provider,
        @DefaultValue("false") boolean internalAddresses,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue Twilio twilio,
        @DefaultValue Webhook webhook) {

    /** The ways to send. */
    enum Provider {
        TWILIO,
        WEBHOOK
    }

    /**
     * Twilio, or whoever speaks as it does. Messages come from the messaging service if there is one, else from the number.
     */
    record Twilio(
            @DefaultValue("https://api.twilio.com") URI url,
            @DefaultValue("") String accountSid,
            @DefaultValue("") String authToken,
            @DefaultValue("") String messagingServiceSid,
            @DefaultValue("") String from) {
        Twilio checked() {
            if (accountSid.isBlank() || authToken.isBlank() || (messagingServiceSid.isBlank() && from.isBlank())) {
                throw new IllegalStateException("unknot.sms.twilio: name account-sid, auth-token, and either"
                        + " messaging-service-sid or from, or leave unknot.sms.provider empty");
            }
            return this;
        }
    }

    /** Anybody who takes signed JSON; the secret is known to both sides and has at least 32 characters. */
    record Webhook(
            @DefaultValue("") URI url, @DefaultValue("") String secret) {
        private static final int SHORTEST = 32;

        Webhook checked() {
            if (!url.isAbsolute() || secret.length() < SHORTEST) {
                throw new IllegalStateException("unknot.sms.webhook: name url, and a secret of at least " + SHORTEST
                        + " characters, or leave unknot.sms.provider empty");
            }
            return this;
        }
    }
}
