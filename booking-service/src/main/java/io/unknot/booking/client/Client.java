package io.unknot.booking.client;

import java.util.Optional;
import java.util.UUID;

/** Somebody who is treated, and how to reach them: stored sealed, logged never. The language is a BCP 47 tag. */
public record Client(UUID id, String name, String email, Optional<String> phone, String language) {

    /** Who it is, and no more. */
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
