package io.unknot.booking.vault;

import java.util.UUID;

/** What was sealed cannot be opened: a key is missing, or the bytes are not what was sealed for this client and purpose. */
public final class VaultClosed extends RuntimeException {

    private VaultClosed(String message) {
        super(message);
    }

    public static VaultClosed noKeyOf(UUID clientId) {
        return new VaultClosed("there is no key of client " + clientId);
    }

    public static VaultClosed noKeyOf(OwnKey key) {
        return new VaultClosed("there is no key for " + key.word());
    }

    public static VaultClosed noMasterKey(String id) {
        return new VaultClosed("there is no master key " + id + ": put its file back into the folder of keys");
    }

    public static VaultClosed notWhatWasSealed() {
        return new VaultClosed("the bytes are not what was sealed, or were sealed for another client or purpose");
    }
}
