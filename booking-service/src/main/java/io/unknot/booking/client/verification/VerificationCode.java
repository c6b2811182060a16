package io.unknot.booking.client.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Six digits that somebody reads in a message and types. They are worth something for some minutes only. */
public record VerificationCode(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Another one, which nobody can foresee. */
    public static VerificationCode draw() {
        return new VerificationCode(String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000)));
    }

    /** What is kept of it: another hash for each question it answers, so that equal codes do not show; in hexadecimal digits. */
    public String hashFor(UUID verification) {
        try {
            var text = verification + " " + digits;
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return "VerificationCode[...]";
    }
}
