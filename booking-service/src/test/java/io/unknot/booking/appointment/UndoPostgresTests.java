package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.StateRefused.NothingToUndo;
import io.unknot.booking.appointment.StateRefused.UndoLapsed;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.attend.CheckIn;
import io.unknot.booking.appointment.attend.CompleteVisit;
import io.unknot.booking.appointment.attend.MissVisit;
import io.unknot.booking.appointment.attend.UndoLastChange;
import io.unknot.booking.appointment.move.Move;
import io.unknot.booking.appointment.move.MoveVisits;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.Actor;
import io.unknot.booking.audit.By;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.service.access.ClinicScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What staff did last and take back, with the real clock and the real constraint. */
@BookingServiceTest
class UndoPostgresTests {

    private static final By CLERK = new By(new Actor(Actor.Kind.STAFF, "clerk"), Optional.empty());

    @Autowired
    private Town town;

    @Autowired
    private ApplicationContext service;

    @Autowired
    private Appointments appointments;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private Scope desk = new Scope.At(ClinicScope.of(), Optional.empty());

    @BeforeEach
    void theClinicOpens() {
        riverside = town.open(Riverside.withRooms(1));
        desk = new Scope.At(ClinicScope.of(riverside.clinic()), Optional.empty());
    }

    @Test
    void aSlipAtTheDeskIsTakenBack() {
        var booked = book();
        books().letItBeginIn(booked.id(), 10);
        checkIn(booked);

        var again = undo(booked);

        assertThat(again.state()).isEqualTo(State.BOOKED);
        assertThat(again.version()).isEqualTo(3);
        assertThat(books().factsOf(booked)).containsExactly("booked", "checked-in", "restored");
        assertThat(books().entriesOf(booked)).containsExactly("client book", "staff check-in", "staff undo");
    }

    @Test
    void aCompletedVisitIsCheckedInAgain() {
        var booked = book();
        books().letItBeginIn(booked.id(), 10);
        checkIn(booked);
        done(the(CompleteVisit.class).complete(booked.id(), desk, CLERK));

        assertThat(undo(booked).state()).isEqualTo(State.CHECKED_IN);
    }

    @Test
    void aCancelledVisitHasItsTimeAgain() {
        var booked = book();
        cancel(booked);
        assertThat(books().isTaken(booked)).isFalse();

        var again = undo(booked);

        assertThat(again).isEqualTo(new Booked(booked.id(), 3, booked.visit()));
        assertThat(books().isTaken(booked)).isTrue();
        assertThatThrownBy(this::book).isInstanceOf(TimeTaken.class);
    }

    @Test
    void aTimeThatSomebodyElseHasByThenIsNotTakenFromThem() {
        var booked = book();
        cancel(booked);
        var quicker = book();

        assertThatThrownBy(() -> undo(booked)).isInstanceOf(TimeTaken.class);
        assertThat(find(booked).state()).isEqualTo(State.CANCELLED);
        assertThat(books().isTaken(booked)).isFalse();
        assertThat(books().isTaken(quicker)).isTrue();
    }

    @Test
    void aMissedVisitThatBeganHasItsTimeAgain() {
        var booked = book();
        books().letItBeginIn(booked.id(), -5);
        done(the(MissVisit.class).miss(booked.id(), desk, CLERK));
        assertThat(books().isTaken(booked)).isFalse();

        assertThat(undo(booked).state()).isEqualTo(State.BOOKED);
        assertThat(books().isTaken(booked)).isTrue();
        assertThat(books().factsOf(booked)).containsExactly("booked", "missed", "restored");
    }

    @Test
    void aMovedVisitIsWhereItWas() {
        var booked = book();
        var move = new Move(booked.id(), Riverside.at(14, 0), Optional.empty(), Optional.empty());
        done(the(MoveVisits.class).move(List.of(move), desk, CLERK));

        var again = undo(booked);

        assertThat(again.visit()).isEqualTo(booked.visit());
        assertThat(books().factsOf(booked)).containsExactly("booked", "moved", "moved");
        assertThatThrownBy(this::book).isInstanceOf(TimeTaken.class);
        the(BookVisit.class)
                .book(riverside.wish(town.client(), Riverside.at(14, 0)), CLERK)
                .block();
    }

    @Test
    void aCancelledHoldIsHeldAgainUntilItsOwnEnd() {
        var held = (Held) done(the(HoldTime.class).hold(riverside.wish(town.client(), Riverside.ten()), CLERK));
        cancel(held);

        assertThat(undo(held)).isEqualTo(new Held(held.id(), 3, held.visit(), held.expiresAt(), Held.Kind.CHOSEN));
        assertThat(books().factsOf(held)).containsExactly("held", "cancelled", "held");
    }

    @Test
    void tenSecondsLaterItIsTooLate() {
        var booked = book();
        cancel(booked);
        books().letPass(booked.id(), 10);

        assertThatThrownBy(() -> undo(booked)).isInstanceOf(UndoLapsed.class);
    }

    @Test
    void onlyTheLastThingStaffDidIsTakenBack() {
        var booked = book();
        assertThatThrownBy(() -> undo(booked)).isInstanceOf(NothingToUndo.class);

        cancel(booked);
        undo(booked);
        assertThatThrownBy(() -> undo(booked)).isInstanceOf(NothingToUndo.class);

        var own = new Scope.OwnOf(booked.visit().clientId());
        done(the(CancelAppointment.class).cancel(booked.id(), own, CancelledBy.CLIENT, client(booked)));
        assertThatThrownBy(() -> undo(booked)).isInstanceOf(NothingToUndo.class);
    }

    @Test
    void aVisitThatCameFromAnotherClinicIsSentBackOnlyByWhoMayActThere() {
        var sister = town.open(riverside.sister());
        var booked = book();
        var both = new Scope.At(ClinicScope.of(riverside.clinic(), sister.clinic()), Optional.empty());
        var move = new Move(booked.id(), Riverside.ten(), Optional.of(riverside.noor()), Optional.of(sister.clinic()));
        done(the(MoveVisits.class).move(List.of(move), both, CLERK));
        var there = new Scope.At(ClinicScope.of(sister.clinic()), Optional.empty());

        assertThatThrownBy(() -> the(UndoLastChange.class)
                        .undo(booked.id(), there, CLERK)
                        .block())
                .isInstanceOf(NothingToUndo.class);
        assertThat(done(the(UndoLastChange.class).undo(booked.id(), both, CLERK))
                        .visit())
                .isEqualTo(booked.visit());
    }

    @Test
    void aLapsedHoldIsNotInTheWay() {
        var booked = book();
        cancel(booked);
        var held = done(the(HoldTime.class).hold(riverside.wish(town.client(), Riverside.ten()), CLERK));
        database.sql("UPDATE appointment SET hold_expires_at = clock_timestamp() WHERE id = :id")
                .bind("id", held.id())
                .then()
                .block();

        assertThat(undo(booked).state()).isEqualTo(State.BOOKED);
        assertThat(find(held).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void anotherClinicsVisitIsNoneAtAll() {
        var booked = book();
        cancel(booked);
        var elsewhere = new Scope.At(ClinicScope.of(UUID.randomUUID()), Optional.empty());

        assertThatThrownBy(() -> the(UndoLastChange.class)
                        .undo(booked.id(), elsewhere, CLERK)
                        .block())
                .isInstanceOf(UnknownAppointment.class);
    }

    private Appointment book() {
        var wish = riverside.wish(town.client(), Riverside.ten());
        return done(the(BookVisit.class).book(wish, new By(new Actor(Actor.Kind.CLIENT, "sam"), Optional.empty())));
    }

    private void checkIn(Appointment booked) {
        done(the(CheckIn.class).checkIn(booked.id(), desk, CLERK));
    }

    private void cancel(Appointment appointment) {
        done(the(CancelAppointment.class).cancel(appointment.id(), desk, CancelledBy.CLINIC, CLERK));
    }

    private Appointment undo(Appointment appointment) {
        return done(the(UndoLastChange.class).undo(appointment.id(), desk, CLERK));
    }

    private Appointment find(Appointment appointment) {
        return done(appointments.find(appointment.id(), desk));
    }

    private static By client(Appointment appointment) {
        return new By(
                new Actor(Actor.Kind.CLIENT, appointment.visit().clientId().toString()), Optional.empty());
    }

    private static <T> T done(Mono<T> command) {
        return command.blockOptional().orElseThrow();
    }

    private Books books() {
        return new Books(database);
    }

    private <T> T the(Class<T> useCase) {
        return service.getBean(useCase);
    }
}
