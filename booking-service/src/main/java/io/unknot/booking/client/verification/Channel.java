package io.unknot.booking.client.verification;

import io.unknot.booking.client.Client;
import io.unknot.events.verification.VerificationAsked;
import java.util.Locale;
import java.util.Optional;

/** By what somebody can be reached. */
public enum Channel {
    EMAIL,
    PHONE;

    /** As stores and callers spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As other services are told of it. */
    public VerificationAsked.Contact told() {
        return switch (this) {
            case EMAIL -> VerificationAsked.Contact.EMAIL;
            case PHONE -> VerificationAsked.Contact.PHONE;
        };
    }

    /** Where the client is reached by it; empty when they are not. */
    public Optional<String> contactOf(Client client) {
        return switch (this) {
            case EMAIL -> Optional.of(client.email());
            case PHONE -> client.phone();
        };
    }
}
