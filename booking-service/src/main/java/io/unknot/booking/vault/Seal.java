package io.unknot.booking.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a fresh nonce each time: one byte that says so, twelve of nonce, then the sealed bytes with their tag.
 * The context is sealed in with them, and must be named again to open.
 */
public final class Seal {

    /** How long a key is, in bytes. */
    public static final int KEY_BYTES = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /** A key nobody has had before. */
    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    public static byte[] close(byte[] key, byte[] context, byte[] clear) {
        var nonce = random(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot seal", e);
        }
    }

    /** What was sealed; {@link VaultClosed} with another key or context, or when a bit has changed. */
    public static byte[] open(byte[] key, byte[] context, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            throw VaultClosed.notWhatWasSealed();
        }
        var nonce = ByteBuffer.wrap(sealed, 1, NONCE_BYTES);
        var bytes = new byte[NONCE_BYTES];
        nonce.get(bytes);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, bytes, context)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException _) {
            throw VaultClosed.notWhatWasSealed();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot open what is sealed", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
