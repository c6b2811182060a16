package io.unknot.booking.vault.key;

/** A client's key as it may be stored: base64 that only the master key of this id makes readable. */
public record WrappedKey(String masterKey, String base64) {

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return "WrappedKey[" + masterKey + "]";
    }
}
