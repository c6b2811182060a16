package io.unknot.booking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 of texts, each for one purpose: equal texts have equal hashes, and without the key nobody can try which
 * text has which. For one thread.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    public KeyedHash(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** All 32 bytes. */
    public byte[] of(String purpose, String text) {
        return mac.doFinal((purpose + " " + text).getBytes(UTF_8));
    }

    /** The first eight bytes: enough to find by, where what was found is looked at again. */
    public long shortly(String purpose, String text) {
        return ByteBuffer.wrap(of(purpose, text)).getLong();
    }
}
