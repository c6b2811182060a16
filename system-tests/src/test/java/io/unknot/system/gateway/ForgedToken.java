package io.unknot.system.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** What somebody would send who knows how our internal tokens look and lacks nothing but the gateway's key. */
public final class ForgedToken {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private ForgedToken() {}

    /** The client's, signed rightly with a key of our own. */
    public static String signed(String audience, UUID client) {
        String content = encoded("{\"alg\":\"ES256\",\"kid\":\"gateway\"}") + "." + encoded(claims(audience, client));
        return "Bearer " + content + "." + BASE64.encodeToString(signature(content));
    }

    /** The client's, saying that it needs no signature. */
    public static String unsigned(String audience, UUID client) {
        return "Bearer " + encoded("{\"alg\":\"none\"}") + "." + encoded(claims(audience, client)) + ".";
    }

    private static String claims(String audience, UUID client) {
        Instant now = Clock.systemUTC().instant();
        return """
            {"iss":"gateway","aud":"%s","sub":"%s","kind":"client","roles":[],"clinics":[],"iat":%d,"exp":%d}\
            """.formatted(
                audience, client, now.getEpochSecond(), now.plusSeconds(90).getEpochSecond());
    }

    private static byte[] signature(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(newKey());
            signature.update(content.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with ES256", e);
        }
    }

    private static PrivateKey newKey() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return keys.generateKeyPair().getPrivate();
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }
}
