package io.unknot.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshlyTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);
    private static final Caller CLIENT = new Caller.Client(new UUID(0, 1));

    @Test
    void takesAProofOfTheLastFiveMinutes() {
        assertThatCode(() -> Access.freshly(CLIENT, ago(Duration.ofMinutes(5)), CLOCK))
                .doesNotThrowAnyException();
        assertThatCode(() -> Access.freshly(CLIENT, ago(Duration.ofSeconds(-20)), CLOCK))
                .doesNotThrowAnyException();
    }

    @Test
    void asksForAnotherProofAfterFiveMinutes() {
        var refusal = refusalOf(CLIENT, ago(Duration.ofMinutes(5).plusSeconds(1)));
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.type()).isEqualTo("step-up-required");
        assertThat(refusal.next()).contains("POST /api/v1/session/step-up");
        assertThat(refusalOf(CLIENT, Proof.NONE).type()).isEqualTo("step-up-required");
    }

    @Test
    void asksAVisitorToLogInAndLetsNoServiceStepUp() {
        assertThat(refusalOf(new Caller.Visitor(), ago(Duration.ZERO)).type()).isEqualTo("login-needed");
        assertThat(refusalOf(new Caller.Service("notification-service"), ago(Duration.ZERO))
                        .type())
                .isEqualTo("not-allowed");
    }

    private static Problem refusalOf(Caller caller, Proof proof) {
        return catchThrowableOfType(ProblemException.class, () -> Access.freshly(caller, proof, CLOCK))
                .problem();
    }

    private static Proof ago(Duration before) {
        return new Proof(NOON.minus(before));
    }
}
