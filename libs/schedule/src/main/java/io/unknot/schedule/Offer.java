package io.unknot.schedule;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One treatment by one therapist at one clinic. Of the roster given, only this therapist's part at this clinic is kept.
 * Starts given to the methods that return a {@link Span} lie within a lifetime of today.
 */
public record Offer(ClinicCalendar clinic, TreatmentTiming treatment, TherapistProfile therapist, Roster roster) {

    public Offer {
        var clinicId = clinic.clinicId();
        var therapistId = therapist.therapistId();
        var shifts = roster.shifts().stream()
                .filter(shift -> shift.clinicId().equals(clinicId))
                .filter(shift -> shift.therapistId().equals(therapistId))
                .toList();
        var timeOff = roster.timeOff().stream()
                .filter(off -> off.therapistId().equals(therapistId))
                .toList();
        roster = new Roster(shifts, timeOff);
    }

    /**
     * Every reason why a visit may not start at this instant, in the order of {@link Refusal}; empty when the calendar
     * allows it. What is already taken is not asked here: that is for {@link Diary} and, in the end, the database.
     */
    public List<Refusal> refusals(Instant start, Instant now) {
        return BookingRules.refusals(this, start, now);
    }

    /** The clinic's rooms that have everything the treatment needs, in the clinic's order. */
    public List<Room> fittingRooms() {
        return clinic.rooms().stream()
                .filter(room -> room.has(treatment.roomFeatures()))
                .toList();
    }

    /** What the client sees: the treatment alone. */
    public Span visible(Instant start) {
        return new Span(start, start.plus(treatment.duration()));
    }

    /** What the therapist is taken for: the treatment and its buffers. */
    public Span therapistOccupied(Instant start) {
        return visible(start).plus(treatment.before(), treatment.after());
    }

    /** What the room is taken for: the treatment, its buffers and the room's turnover. */
    public Span roomOccupied(Instant start, Room room) {
        return therapistOccupied(start).plus(Duration.ZERO, room.turnover());
    }
}
