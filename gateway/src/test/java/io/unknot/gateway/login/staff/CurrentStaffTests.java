package io.unknot.gateway.login.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.unknot.gateway.login.Identity;
import io.unknot.gateway.login.Person;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.service.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class CurrentStaffTests {

    private static final Identity JO = new Identity("https://id.example", "jo", Optional.empty());
    private static final UUID JOS_ID = new UUID(0, 0xf1);

    private final AtomicInteger questions = new AtomicInteger();
    private final CurrentStaff staff = new CurrentStaff(this::answer, this::now);
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private Mono<StaffRecord> record = on(Role.FRONT_DESK);

    @Test
    void asksOnceForAllRequestsOfHalfAMinute() {
        jo();
        later(29);
        jo();
        assertThat(questions).hasValue(1);
    }

    @Test
    void fetchesANewerRecordBesideWhileItUsesTheOld() {
        jo();
        var slow = Sinks.<StaffRecord>one();
        record = slow.asMono();
        later(31);
        assertThat(rolesOf(jo())).containsExactly(Role.FRONT_DESK);
        assertThat(rolesOf(jo())).containsExactly(Role.FRONT_DESK);
        assertThat(questions).hasValue(2);

        slow.tryEmitValue(recordOf(Role.MANAGER, true)).orThrow();
        assertThat(rolesOf(jo())).containsExactly(Role.MANAGER);
    }

    @Test
    void aChangeBindsWithinAMinuteOfTheNextRequest() {
        jo();
        record = on(Role.MANAGER);
        later(60);
        assertThat(rolesOf(jo())).containsExactly(Role.MANAGER);
    }

    @Test
    void whoHasLeftIsNobodyWithinAMinute() {
        jo();
        record = Mono.just(recordOf(Role.FRONT_DESK, false));
        later(60);
        assertThat(jo()).isEmpty();
    }

    @Test
    void whoseRecordIsGoneIsNobody() {
        record = Mono.empty();
        assertThat(jo()).isEmpty();
    }

    @Test
    void theLastAnswerHoldsForFiveMinutesWhileNobodyAnswers() {
        jo();
        record = Mono.error(new IllegalStateException("away"));
        later(299);
        assertThat(jo()).isPresent();
        later(1);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(this::jo)
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(503));
    }

    @Test
    void doesNotAskAgainWithEveryRequestWhileNobodyAnswers() {
        jo();
        record = Mono.error(new IllegalStateException("away"));
        later(100);
        for (int request = 0; request < 10; request++) {
            jo();
        }
        assertThat(questions).hasValue(2);
        later(5);
        record = on(Role.MANAGER);
        assertThat(rolesOf(jo())).containsExactly(Role.MANAGER);
    }

    @Test
    void aLoginAsksInAnyCase() {
        jo();
        record = Mono.just(recordOf(Role.FRONT_DESK, false));
        assertThat(staff.ask(JO).blockOptional()).isEmpty();
        assertThat(jo()).isEmpty();
    }

    private Optional<Person> jo() {
        return staff.of(JO).blockOptional();
    }

    private void later(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private Instant now() {
        return now;
    }

    private Mono<StaffRecord> answer(Identity identity) {
        questions.incrementAndGet();
        return record;
    }

    private static Mono<StaffRecord> on(Role role) {
        return Mono.just(recordOf(role, true));
    }

    private static StaffRecord recordOf(Role role, boolean active) {
        return new StaffRecord(
                new Caller.Staff(JOS_ID, Set.of(role), ClinicScope.everywhere()), "Jo Lindqvist", active);
    }

    private static Set<Role> rolesOf(Optional<Person> person) {
        return ((Caller.Staff) person.orElseThrow().caller()).roles();
    }
}
