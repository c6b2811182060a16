package io.unknot.notification.sms.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that a body is from whoever knows the secret, and from now: {@code t=<seconds since 1970>,v1=<HMAC-SHA256 in
 * hexadecimal digits>}, over the seconds, a dot and the body.
 */
final class Signature {

    static final String HEADER = "Unknot-Signature";

    /** How old or how far ahead a signature may be: who hears one cannot use it again tomorrow. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern WRITTEN = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private final SecretKeySpec key;

    Signature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    }

    /** The header's value for this body at that time. */
    String of(Instant at, String body) {
        return written(at.getEpochSecond(), body);
    }

    /** Whether the header's value is of this body and not too far from now. */
    boolean fits(String header, String body, Instant now) {
        var matcher = WRITTEN.matcher(header);
        if (!matcher.matches()) {
            return false;
        }
        var second = Long.parseLong(matcher.group(1));
        return Math.abs(now.getEpochSecond() - second) <= WINDOW.toSeconds()
                && MessageDigest.isEqual(written(second, body).getBytes(UTF_8), header.getBytes(UTF_8));
    }

    private String written(long second, String body) {
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(hmac(second + "." + body));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + key.getAlgorithm(), e);
        }
    }
}
