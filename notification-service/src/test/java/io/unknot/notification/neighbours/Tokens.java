package io.unknot.notification.neighbours;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What notification-service calls its neighbours with, looked at as they do: by the keys it publishes. */
record Tokens(IntSupplier portOfNotificationService) {

    /** Whether it signed this itself, for that service. */
    boolean isOwn(@Nullable String authorization, String audience) {
        try {
            return isSigned(authorization, audience);
        } catch (ParseException | IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isSigned(@Nullable String authorization, String audience)
            throws ParseException, IOException, JOSEException {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        var token = SignedJWT.parse(authorization.substring("Bearer ".length()));
        var keys = URI.create("http://127.0.0.1:" + portOfNotificationService.getAsInt() + "/internal/jwks");
        var key = JWKSet.load(keys.toURL()).getKeyByKeyId(token.getHeader().getKeyID());
        var claims = token.getJWTClaimsSet();
        return key != null
                && token.verify(new ECDSAVerifier(key.toECKey()))
                && "notification-service".equals(claims.getIssuer())
                && claims.getAudience().contains(audience);
    }
}
