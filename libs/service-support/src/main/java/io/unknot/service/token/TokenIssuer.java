package io.unknot.service.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

/**
 * Mints internal tokens under one name. The key lives and dies with the process: nothing to store, nothing to leak from
 * a disk, and verifiers fetch the new one when they meet a key id they do not know. Safe to share between threads.
 */
public final class TokenIssuer {

    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final String issuer;
    private final InstantSource clock;
    private final ECKey key;
    private final ECDSASigner signer;

    /** Makes a new key of its own. The name is the one verifiers know this issuer by. */
    public TokenIssuer(String issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
        try {
            this.key = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            this.signer = new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make a P-256 key", e);
        }
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

    /** The public key as a JSON Web Key Set, for {@code /internal/jwks}. */
    public String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private String sign(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
        return token.serialize();
    }
}
