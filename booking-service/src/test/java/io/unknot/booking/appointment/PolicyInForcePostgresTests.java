package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TooLateToMove;
import io.unknot.booking.appointment.BookingRefused.TooManyBookings;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.move.Move;
import io.unknot.booking.appointment.move.MoveRefused;
import io.unknot.booking.appointment.move.MoveVisits;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.ConfirmHold;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.ChangePolicy;
import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.NotedConsequence;
import io.unknot.booking.policy.NotedConsequence.Occasion;
import io.unknot.booking.policy.NotedConsequences;
import io.unknot.booking.policy.PolicyValues;
import io.unknot.booking.policy.Terms;
import io.unknot.booking.wish.NearestTimes;
import io.unknot.booking.wish.Wish;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.schedule.Refusal;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Visits are three days from now. */
@BookingServiceTest
class PolicyInForcePostgresTests {

    private static final int TWO_WEEKS = 14 * 24 * 60;

    @Autowired
    private Town town;

    @Autowired
    private ChangePolicy changePolicy;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private ConfirmHold confirmHold;

    @Autowired
    private MoveVisits moveVisits;

    @Autowired
    private CancelAppointment cancelAppointment;

    @Autowired
    private NotedConsequences noted;

    @Autowired
    private Appointments appointments;

    @Autowired
    private NearestTimes nearestTimes;

    private Riverside riverside = Riverside.withRooms(2);
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void samHasASoreBack() {
        riverside = town.open(Riverside.withRooms(2));
        sam = town.client();
    }

    @Test
    void moreNoticeThanTheClinicsOwnIsAskedFor() {
        say(Terms.notice(5 * 24 * 60));

        refuses(Refusal.TOO_SOON, wish(Riverside.ten()));
        book(wish(Riverside.ten().plus(Duration.ofDays(4))));
    }

    @Test
    void aNearerHorizonThanTheClinicsOwnHolds() {
        say(Terms.horizon(2));

        refuses(Refusal.TOO_FAR_AHEAD, wish(Riverside.ten()));
    }

    @Test
    void theClinicsOwnWindowHoldsWhereItIsStricter() {
        say(Terms.horizon(730));

        refuses(Refusal.TOO_FAR_AHEAD, wish(Riverside.ten().plus(Duration.ofDays(91))));
    }

    @Test
    void theNearestTimesAreThoseThePolicyLeaves() {
        say(Terms.notice(5 * 24 * 60));

        var nearest = appointments
                .now()
                .flatMap(now -> nearestTimes.to(wish(Riverside.ten()), now))
                .blockOptional()
                .orElseThrow();

        assertThat(nearest)
                .hasSize(3)
                .allMatch(time -> time.start().isAfter(Riverside.ten().plus(Duration.ofDays(1))));
        book(wish(nearest.getFirst().start(), nearest.getFirst().therapistId(), town.client()));
    }

    @Test
    void aClientHasNoMoreVisitsToComeThanThePolicySays() {
        say(Terms.cap(2));
        book(wish(Riverside.ten()));
        var second = hold(wish(Riverside.at(12, 0)));

        assertThatThrownBy(() -> book(wish(Riverside.at(14, 0))))
                .isInstanceOfSatisfying(
                        TooManyBookings.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code, Objection::overridable)
                                .containsExactly(tuple("too-many-bookings", true)));
        book(riverside.wish(town.client(), Riverside.at(14, 0)));

        cancelAppointment
                .cancel(second.id(), own(), CancelledBy.CLIENT, client())
                .block();
        book(wish(Riverside.at(12, 0)));
    }

    @Test
    void ofManyAtOnceAClientHasNoMoreThanThePolicySays() {
        say(Terms.cap(3));

        var outcomes = Flux.fromStream(IntStream.range(0, 9).boxed())
                .flatMap(
                        n -> bookVisit
                                .book(wish(Riverside.ten().plus(Duration.ofDays(n))), client())
                                .map(_ -> "booked")
                                .onErrorResume(TooManyBookings.class, _ -> Mono.just("too many")),
                        9)
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(3);
    }

    @Test
    void aVisitThatIsMovedIsNoFurtherVisit() {
        say(Terms.cap(1));
        var booked = book(wish(Riverside.ten()));

        assertThat(move(booked, Riverside.at(14, 0), client()).visit().visible().from())
                .isEqualTo(Riverside.at(14, 0));
    }

    @Test
    void whereTheClinicApprovesByHandAClientsBookingIsARequest() {
        say(Terms.manualApproval());
        var held = hold(wish(Riverside.ten()));

        assertThat(confirmHold.confirm(held.id(), own(), client()).block()).isInstanceOf(Requested.class);
        assertThat(book(wish(Riverside.at(12, 0)))).isInstanceOf(Requested.class);
        assertThat(bookVisit.book(wish(Riverside.at(14, 0)), staff()).block()).isInstanceOf(Booked.class);
    }

    @Test
    void whatWasBookedStaysOnTheTermsItWasBookedOn() {
        say(Terms.manualApproval());
        var held = hold(wish(Riverside.ten()));
        say(PolicyValues.NOTHING);

        assertThat(confirmHold.confirm(held.id(), own(), client()).block()).isInstanceOf(Requested.class);
        assertThat(book(wish(Riverside.at(12, 0)))).isInstanceOf(Booked.class);
    }

    @Test
    void aClientMayNotMoveLaterThanThePolicySaysAndStaffMay() {
        say(Terms.moveUntil(TWO_WEEKS));
        var booked = book(wish(Riverside.ten()));

        assertThatThrownBy(() -> move(booked, Riverside.at(14, 0), client()))
                .isInstanceOfSatisfying(
                        MoveRefused.class, refused -> assertThat(refused.why()).isInstanceOf(TooLateToMove.class));
        assertThatThrownBy(() -> move(booked, Riverside.at(21, 7), client()))
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        refused -> assertThat(((NotBookable) refused.why()).objections())
                                .extracting(Objection::code)
                                .containsExactly("too-late-to-move", "off-grid", "clinic-closed", "outside-shift"));
        assertThat(move(booked, Riverside.at(14, 0), staff()).version()).isEqualTo(2);
    }

    @Test
    void aLateCancellationGoesThroughAndItsConsequenceIsNoted() {
        say(Terms.lateCancel(TWO_WEEKS, Terms.FIFTEEN_POUNDS));
        var late = book(wish(Riverside.ten()));
        var byTheClinic = book(wish(Riverside.at(12, 0)));
        say(Terms.lateCancel(60, Terms.FIFTEEN_POUNDS));
        var inTime = book(wish(Riverside.at(14, 0)));

        cancelAppointment.cancel(late.id(), own(), CancelledBy.CLIENT, client()).block();
        cancelAppointment
                .cancel(byTheClinic.id(), own(), CancelledBy.CLINIC, staff())
                .block();
        cancelAppointment
                .cancel(inTime.id(), own(), CancelledBy.CLIENT, client())
                .block();

        assertThat(noted.find(late.id()).block())
                .isEqualTo(new NotedConsequence(Occasion.LATE_CANCEL, Terms.FIFTEEN_POUNDS, false));
        assertThat(noted.find(byTheClinic.id()).blockOptional()).isEmpty();
        assertThat(noted.find(inTime.id()).blockOptional()).isEmpty();
    }

    @Test
    void aVisitThatIsMovedAtItsClinicStaysOnItsTerms() {
        say(Terms.lateCancel(TWO_WEEKS, Terms.FIFTEEN_POUNDS));
        var booked = book(wish(Riverside.ten()));
        say(Terms.lateCancel(60, Terms.FIFTEEN_POUNDS));

        move(booked, Riverside.at(14, 0), staff());
        cancelAppointment
                .cancel(booked.id(), own(), CancelledBy.CLIENT, client())
                .block();

        assertThat(noted.find(booked.id()).blockOptional()).isPresent();
    }

    @Test
    void whatWasWaivedIsNotedAnewWhenItHappensAgain() {
        var booked = book(wish(Riverside.ten()));
        noted.note(booked.id(), Occasion.NO_SHOW, Terms.FIFTEEN_POUNDS).block();
        assertThat(noted.waive(booked.id()).block())
                .isEqualTo(new NotedConsequence(Occasion.NO_SHOW, Terms.FIFTEEN_POUNDS, true));

        noted.note(booked.id(), Occasion.NO_SHOW, Terms.FIFTEEN_POUNDS).block();

        assertThat(noted.find(booked.id()).block())
                .isEqualTo(new NotedConsequence(Occasion.NO_SHOW, Terms.FIFTEEN_POUNDS, false));
    }

    @Test
    void aHoldIsGivenUpWithoutConsequence() {
        say(Terms.lateCancel(TWO_WEEKS, Terms.FIFTEEN_POUNDS));
        var held = hold(wish(Riverside.ten()));

        cancelAppointment.cancel(held.id(), own(), CancelledBy.CLIENT, client()).block();

        assertThat(noted.find(held.id()).blockOptional()).isEmpty();
    }

    private void say(PolicyValues values) {
        changePolicy
                .change(Level.of(riverside.clinic(), riverside.treatment()), values, By.system())
                .block();
    }

    private Wish wish(Instant start) {
        return riverside.wish(sam, start);
    }

    private Wish wish(Instant start, UUID therapist, UUID client) {
        return new Wish(riverside.clinic(), riverside.treatment(), therapist, client, start);
    }

    private Appointment book(Wish wish) {
        return bookVisit.book(wish, client()).blockOptional().orElseThrow();
    }

    private Appointment hold(Wish wish) {
        return holdTime.hold(wish, client()).blockOptional().orElseThrow();
    }

    private Appointment move(Appointment booked, Instant to, By by) {
        var move = new Move(booked.id(), to, Optional.empty(), Optional.empty());
        return moveVisits
                .move(List.of(move), own(), by)
                .map(List::getFirst)
                .blockOptional()
                .orElseThrow();
    }

    private void refuses(Refusal reason, Wish wish) {
        assertThatThrownBy(() -> book(wish))
                .isInstanceOfSatisfying(
                        NotBookable.class,
                        refused -> assertThat(refused.reasons()).containsExactly(reason));
    }

    private Scope own() {
        return new Scope.OwnOf(sam);
    }

    private By client() {
        return By.of(new Caller.Client(sam));
    }

    private By staff() {
        return By.of(new Caller.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK), ClinicScope.of(riverside.clinic())));
    }
}
