package io.unknot.booking.vault;

import java.util.UUID;

/** Something sealed, and what it was sealed for. */
public final class SealedBytes {

    private final UUID clientId;
    private final String purpose;
    private final byte[] bytes;

    public SealedBytes(UUID clientId, String purpose, byte[] bytes) {
        this.clientId = clientId;
        this.purpose = purpose;
        this.bytes = bytes.clone();
    }

    UUID clientId() {
        return clientId;
    }

    String purpose() {
        return purpose;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
