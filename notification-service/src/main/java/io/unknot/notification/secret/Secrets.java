package io.unknot.notification.secret;

import java.util.Optional;

/**
 * The keys that only this service has. The newest signs and hashes; what an older one has signed is still known. A purpose,
 * such as {@code unsubscribe}, is part of all that is made for it: what was made for one is worth nothing for another.
 */
public interface Secrets {

    /** A keyed hash of the text, 32 bytes: the same each time, and without the key nobody can find out of what. */
    byte[] hash(String purpose, String text);

    /** The bytes, signed, as a text for links: four characters for every three bytes, and 22 more. */
    String sign(String purpose, byte[] bytes);

    /** The bytes that were signed for this purpose; empty if the text is not one that was. */
    Optional<byte[]> read(String purpose, String signed);
}
