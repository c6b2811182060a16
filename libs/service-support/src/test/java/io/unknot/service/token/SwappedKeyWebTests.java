package io.unknot.service.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

/** What somebody makes of a good token who has read one and whose own keys are as good as ours. */
class SwappedKeyWebTests extends TokenTest {

    @Test
    void refusesATokenOfAnotherKeyUnderThePublishedId() throws Exception {
        var good = good();
        var forged = new SignedJWT(good.getHeader(), good.getJWTClaimsSet());
        forged.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));

        assertTakenFor(CLIENT);
        assertRefused(forged.serialize());
    }

    @Test
    void refusesATokenUnderTheIdOfAnotherIssuersKey() throws Exception {
        var services = SignedJWT.parse(notifications.mint("booking-service", CLIENT));
        var parts = good().serialize().split("\\.");

        assertRefused(services.getHeader().toBase64URL() + "." + parts[1] + "." + parts[2]);
        assertRefused(services.getHeader().toBase64URL() + "." + parts[1] + "." + services.getSignature());
    }

    @Test
    void refusesATokenWithoutAKeyId() throws Exception {
        var forged = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), good().getJWTClaimsSet());
        forged.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));

        assertRefused(forged.serialize());
    }

    @Test
    void refusesATokenThatSaysItNeedsNoSignature() throws Exception {
        var parts = good().serialize().split("\\.");

        assertRefused(new PlainJWT(good().getJWTClaimsSet()).serialize());
        assertRefused(
                new PlainJWT(good().getJWTClaimsSet()).getHeader().toBase64URL() + "." + parts[1] + "." + parts[2]);
    }

    private static SignedJWT good() throws Exception {
        return SignedJWT.parse(gateway.mint("booking-service", CLIENT));
    }
}
