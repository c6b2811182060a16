package io.unknot.booking.loginlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.client.verification.VerificationCode;
import io.unknot.booking.linksecret.LinkSecret;
import io.unknot.booking.loginlink.LoginLink.State;
import io.unknot.booking.loginlink.LoginLinkRefused.LinkExpired;
import io.unknot.booking.loginlink.LoginLinkRefused.LinkReplaced;
import io.unknot.booking.loginlink.LoginLinkRefused.LinkUsed;
import io.unknot.booking.loginlink.LoginLinkRefused.TooManyTries;
import io.unknot.booking.loginlink.LoginLinkRefused.UnknownLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoginLinkTests {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000001202");
    private static final UUID GITA = UUID.fromString("00000000-0000-4000-8000-0000000000c7");
    private static final Instant EXPIRES = Instant.parse("2026-11-24T09:55:00Z");
    private static final Instant IN_TIME = EXPIRES.minusMillis(1);
    private static final VerificationCode RIGHT = new VerificationCode("042195");
    private static final LinkSecret SECRET = LinkSecret.draw();
    private static final LoginProof BY_LINK = new LoginProof.ByLink(SECRET);

    @Test
    void isRightByItsLinkOrItsCodeUntilItsTimeIsOver() {
        var link = link(State.OPEN, 0);

        assertThat(link.check(BY_LINK, IN_TIME)).isTrue();
        assertThat(link.check(code(RIGHT), IN_TIME)).isTrue();
        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> link.check(BY_LINK, EXPIRES));
        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> link.check(code(RIGHT), EXPIRES));
        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> link.requireDraw(EXPIRES));
    }

    @Test
    void tellsThatItWasUsedOrReplacedOnlyToWhoHasTheLinkOrTheRightCode() {
        var used = link(State.USED, 0);
        var replaced = link(State.REPLACED, 0);

        assertThat(used.check(code(new VerificationCode("042196")), IN_TIME)).isFalse();
        assertThat(replaced.check(code(new VerificationCode("042196")), IN_TIME))
                .isFalse();
        assertThatExceptionOfType(LinkUsed.class).isThrownBy(() -> used.check(BY_LINK, IN_TIME));
        assertThatExceptionOfType(LinkUsed.class).isThrownBy(() -> used.check(code(RIGHT), IN_TIME));
        assertThatExceptionOfType(LinkReplaced.class).isThrownBy(() -> replaced.check(BY_LINK, IN_TIME));
    }

    @Test
    void looksAtNoCodeAfterFiveWrongOnesThoughItsLinkStaysGood() {
        assertThat(link(State.OPEN, 4).check(code(RIGHT), IN_TIME)).isTrue();
        assertThat(link(State.OPEN, 4).triesLeftAfterThis()).isZero();
        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> link(State.OPEN, 5).check(code(RIGHT), IN_TIME));
        assertThat(link(State.OPEN, 5).check(BY_LINK, IN_TIME)).isTrue();
    }

    @Test
    void isDrawnForNobodyWhoIsNotThereAnyMore() {
        var nobodys = new LoginLink(
                ID, Channel.EMAIL, Optional.empty(), EXPIRES, Optional.empty(), 0, 0, State.OPEN, Set.of());

        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> nobodys.requireDraw(IN_TIME));
        assertThat(nobodys.check(code(RIGHT), IN_TIME))
                .as("no code was sent for it")
                .isFalse();
        assertThatExceptionOfType(LinkReplaced.class)
                .isThrownBy(() -> link(State.REPLACED, 0).requireDraw(IN_TIME));
    }

    @Test
    void saysHowLongItIsGoodAsSomebodyWould() {
        assertThat(link(State.OPEN, 0)
                        .minutesLeft(EXPIRES.minus(LoginLink.life()).plusSeconds(2)))
                .isEqualTo(15);
        assertThat(link(State.OPEN, 0).minutesLeft(EXPIRES.minus(Duration.ofSeconds(20))))
                .isEqualTo(1);
    }

    @Test
    void showsNoSecretInALog() {
        assertThat(BY_LINK.toString() + code(RIGHT)).doesNotContain(SECRET.text(), RIGHT.digits());
        assertThat(SECRET.text()).hasSize(43);
        assertThat(LinkSecret.draw()).isNotEqualTo(SECRET);
    }

    private static LoginProof code(VerificationCode code) {
        return new LoginProof.ByCode(SECRET, code);
    }

    private static LoginLink link(State state, int tries) {
        var hash = Optional.of(RIGHT.hashFor(ID));
        return new LoginLink(ID, Channel.EMAIL, Optional.empty(), EXPIRES, hash, 1, tries, state, Set.of(GITA));
    }
}
