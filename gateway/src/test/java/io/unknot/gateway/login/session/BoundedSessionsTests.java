package io.unknot.gateway.login.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

import io.unknot.service.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.WebSession;

class BoundedSessionsTests {

    private static final Instant OPENING = Instant.parse("2026-11-24T08:00:00Z");

    private final BoundedSessions sessions =
            new BoundedSessions(3, Duration.ofMinutes(30), Duration.ofHours(12), () -> OPENING);

    @Test
    void makesRoomByForgettingTheVisitorSeenLongestAgo() {
        var first = visitor(0);
        var second = visitor(1);
        var third = visitor(2);
        var fourth = visitor(3);
        assertThat(sessions.getSessions()).containsOnlyKeys(second.getId(), third.getId(), fourth.getId());
        assertThat(sessions.retrieveSession(first.getId()).block()).isNull();
    }

    @Test
    void forgetsNobodyWhoIsLoggedInForAVisitor() {
        var client = person(0);
        for (int minute = 1; minute < 10; minute++) {
            visitor(minute);
        }
        assertThat(sessions.getSessions()).hasSize(3).containsKey(client.getId());
    }

    @Test
    void turnsPeopleAwayWhenItIsFullOfPeople() {
        for (int minute = 0; minute < 3; minute++) {
            person(minute);
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> visitor(4))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(503));
    }

    @Test
    void takesTheRoomOfPeopleWhoWentAway() {
        for (int minute = 0; minute < 3; minute++) {
            person(minute);
        }
        var late = visitor(40);
        assertThat(sessions.getSessions()).containsOnlyKeys(late.getId());
    }

    @Test
    void endsASessionThatIsIdleForHalfAnHour() {
        var session = visitor(0);
        at(29);
        assertThat(sessions.retrieveSession(session.getId()).block()).isNotNull();
        at(29 + 31);
        assertThat(sessions.retrieveSession(session.getId()).block()).isNull();
    }

    private WebSession visitor(int minute) {
        at(minute);
        var session = requireNonNull(sessions.createWebSession().block());
        session.getAttributes().put("csrf", "token");
        session.changeSessionId().block();
        session.save().block();
        return session;
    }

    private WebSession person(int minute) {
        var session = visitor(minute);
        session.getAttributes().put(DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME, "a person");
        return session;
    }

    private void at(int minute) {
        sessions.setClock(Clock.fixed(OPENING.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC));
    }
}
