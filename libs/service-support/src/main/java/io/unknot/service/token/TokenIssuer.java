package io.unknot.service.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import io.unknot.service.token.key.RotatingKeys;
import io.unknot.service.token.key.SigningKeys;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mints internal tokens under one name. Safe to share between threads. */
public final class TokenIssuer {

    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private static final Duration KEYS_SIGN = Duration.ofHours(12);

    private record Signer(ECKey key, ECDSASigner signer) {}

    private final String issuer;
    private final InstantSource clock;
    private final SigningKeys keys;
    private volatile @Nullable Signer last;

    /** Makes keys of its own, another each twelve hours. The name is the one verifiers know this issuer by. */
    public TokenIssuer(String issuer, InstantSource clock) {
        this(issuer, clock, new RotatingKeys(clock, KEYS_SIGN));
    }

    /** Signs with these keys. */
    public TokenIssuer(String issuer, InstantSource clock, SigningKeys keys) {
        this.issuer = issuer;
        this.clock = clock;
        this.keys = keys;
    }

    /** A signed token, good for two minutes and for the one service named as its audience. */
    public String mint(String audience, Caller caller) {
        return mint(audience, caller, Proof.NONE);
    }

    /** The same for a person, with when they proved who they are. */
    public String mint(String audience, Caller caller, Proof proof) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        CallerClaims.of(caller).forEach(claims::claim);
        if (!proof.equals(Proof.NONE)) {
            claims.claim(CallerClaims.PROVEN, proof.at().getEpochSecond());
        }
        return sign(claims.build());
    }

    /** The public keys as a JSON Web Key Set, for {@code /internal/jwks}. */
    public String jwks() {
        return new JWKSet(List.<JWK>copyOf(keys.published())).toString(true);
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var current = signer();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID(current.key().getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(current.signer());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }

    // Making a signer of a key costs as much as signing.
    private Signer signer() throws JOSEException {
        var key = keys.current();
        var known = last;
        if (known != null && known.key().equals(key)) {
            return known;
        }
        var made = new Signer(key, new ECDSASigner(key));
        last = made;
        return made;
    }
}
