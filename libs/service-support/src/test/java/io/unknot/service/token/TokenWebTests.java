package io.unknot.service.token;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenWebTests extends TokenTest {

    @Test
    void knowsEveryKindOfCaller() {
        var staff = new Caller.Staff(PERSON, Set.of(Role.FRONT_DESK, Role.THERAPIST), ClinicScope.of(RIVERSIDE));
        var manager = new Caller.Staff(PERSON, Set.of(Role.MANAGER), ClinicScope.everywhere());
        assertTakenFor(new Caller.Visitor());
        assertTakenFor(CLIENT);
        assertTakenFor(staff);
        assertTakenFor(manager);
        assertTakenFor(new Caller.Operator(PERSON));
    }

    @Test
    void takesAServiceForItselfWhateverItClaims() {
        var token = notifications.mint(
                "booking-service", new Caller.Staff(PERSON, Set.of(Role.MANAGER), ClinicScope.everywhere()));
        answer(token)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(new Caller.Service("notification-service").toString());
    }

    @Test
    void refusesATokenMeantForAnotherService() {
        assertRefused(gateway.mint("therapist-service", CLIENT));
    }

    @Test
    void refusesAnIssuerItDoesNotKnow() {
        assertRefused(new TokenIssuer("stranger", InstantSource.system()).mint("booking-service", CLIENT));
    }

    @Test
    void refusesATokenPastItsTwoMinutesAndHalfAMinuteOfSkew() {
        gateway.shiftTheClock(Duration.ofSeconds(-120 - 20));
        await().untilAsserted(() -> assertTakenFor(CLIENT));
        gateway.shiftTheClock(Duration.ofSeconds(-120 - 31));
        assertRefused(gateway.mint("booking-service", CLIENT));
        gateway.shiftTheClock(Duration.ZERO);
    }

    @Test
    void refusesWhatIsNotSignedWithAKeyPair() throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer("gateway")
                .audience("booking-service")
                .subject(PERSON.toString())
                .claim("kind", "client")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        assertRefused(new PlainJWT(claims).serialize());
        var shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        shared.sign(new MACSigner(new byte[32]));
        assertRefused(shared.serialize());
        assertRefused("not.a.token");
    }
}
