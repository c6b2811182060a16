package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.OpenWrites;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.attend.UndoLastChange;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.appointment.transition.ExpireHolds;
import io.unknot.booking.audit.Actor;
import io.unknot.booking.audit.By;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.service.access.ClinicScope;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Staff take back a cancellation while the hold that took the place of the visit is just being ended. */
@BookingServiceTest
class UndoRacePostgresTests {

    private static final By CLERK = new By(new Actor(Actor.Kind.STAFF, "clerk"), Optional.empty());

    @Autowired
    private Town town;

    @Autowired
    private ApplicationContext service;

    @Autowired
    private DatabaseClient database;

    @Test
    void waitsForWhoeverEndsTheHoldAndHasTheTimeAgain() {
        var riverside = town.open(Riverside.withRooms(1));
        var desk = new Scope.At(ClinicScope.of(riverside.clinic()), Optional.empty());
        var booked = done(the(BookVisit.class).book(riverside.wish(town.client(), Riverside.ten()), CLERK));
        done(the(CancelAppointment.class).cancel(booked.id(), desk, CancelledBy.CLINIC, CLERK));
        var held = done(the(HoldTime.class).hold(riverside.wish(town.client(), Riverside.ten()), CLERK));
        var books = new Books(database);
        books.letLapseSoon(held.id());
        var ending = the(OpenWrites.class)
                .begin(
                        books.lock(held.id()),
                        Mono.defer(() -> the(ExpireHolds.class).expire()));
        await().until(() -> books.hasLapsed(held.id()));
        var undoing = the(UndoLastChange.class).undo(booked.id(), desk, CLERK).toFuture();
        ending.awaitSomebodyWhoAsked("AS lapsed_across");
        ending.commit();

        assertThat(undoing.join().state()).isEqualTo(State.BOOKED);
    }

    private static <T> T done(Mono<T> command) {
        return command.blockOptional().orElseThrow();
    }

    private <T> T the(Class<T> useCase) {
        return service.getBean(useCase);
    }
}
