package io.unknot.booking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;

/** What the service has a key of its own for. */
public enum OwnKey {
    /** By which clients are found whose contacts are sealed. A new one would mean to hash all contacts anew. */
    CONTACTS_INDEX,
    /** Under which answers are kept for a day, for repetitions of the request. */
    ANSWERS;

    /** As it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is wrapped for, as a client's key is for the client. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("unknot own key " + word()).getBytes(UTF_8));
    }
}
