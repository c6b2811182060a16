package io.unknot.booking.review;

import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.CheckedIn;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.Undo;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.Actor;
import io.unknot.booking.audit.By;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** Visits that took place, without waiting for them. */
public final class PastVisits {

    private final Town town;
    private final BookVisit bookVisit;
    private final Appointments appointments;
    private final DatabaseClient database;

    public PastVisits(Town town, BookVisit bookVisit, Appointments appointments, DatabaseClient database) {
        this.town = town;
        this.bookVisit = bookVisit;
        this.appointments = appointments;
        this.database = database;
    }

    /** Somebody's visit to Mara, that is still to come. */
    public Appointment booked(Riverside riverside, Instant start) {
        return bookVisit
                .book(riverside.wish(town.client(), start), By.system())
                .blockOptional()
                .orElseThrow();
    }

    public Appointment completed(Riverside riverside, Instant start) {
        var booked = booked(riverside, start);
        database.sql("UPDATE appointment SET state = 'completed', version = version + 1 WHERE id = :id")
                .bind("id", booked.id())
                .then()
                .block();
        return appointments
                .find(booked.id(), new Scope.OwnOf(booked.visit().clientId()))
                .blockOptional()
                .orElseThrow();
    }

    /** As when staff have completed it and may still take that back, for so long. */
    public void mayBeUndone(Appointment completed, Duration still) {
        var before = new CheckedIn(completed.id(), completed.version() - 1, completed.visit());
        var now = appointments.now().blockOptional().orElseThrow();
        appointments
                .keepUndo(completed.version(), new Undo(before, now.plus(still)))
                .block();
    }

    static By client(Appointment appointment) {
        return new By(
                new Actor(Actor.Kind.CLIENT, appointment.visit().clientId().toString()), Optional.empty());
    }

    static UUID clientOf(Appointment appointment) {
        return appointment.visit().clientId();
    }
}
