package io.unknot.therapist.conflict;

import io.unknot.schedule.book.Taking;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.schedule.time.Span;
import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TestSetup;
import io.unknot.therapist.Waiting;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.chain.ChainWriter;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.clinic.NamedRoom;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Treatment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Monday noon in Leeds. Riverside has rooms for two; Mara works there on Tuesdays from nine to five, and so may others.
 * Everybody gives the low-back massage of forty minutes, with five before and ten after it.
 */
final class Leeds implements BookedVisits {

    static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    static final Place WHARF_STREET = new Place(53.7930, -1.5400);
    static final LocalHours NINE_TO_FIVE = Riverside.hours("09:00", "17:00");

    final Riverside riverside = Riverside.anew();
    final UUID mara = riverside.therapistId();
    final UUID secondRoom = UUID.randomUUID();

    private final ChainWriter writer = new ChainWriter(Optional.empty());
    private final List<BookedVisit> booked = new ArrayList<>();

    Leeds() {
        writer.treatments(Set.of(riverside.treatmentId()), List.of(riverside.lowBackMassage()));
        open(riverside.clinicId(), WHARF_STREET, riverside.roomId(), secondRoom);
        works(mara, riverside.clinicId(), everyTuesday(), NINE_TO_FIVE);
    }

    static Recurrence everyTuesday() {
        return Recurrence.weekly(DayOfWeek.TUESDAY, LocalDate.of(2026, 11, 1), null);
    }

    /** Another clinic, or one with other rooms; open like Riverside. */
    Clinic open(UUID id, @Nullable Place place, UUID... rooms) {
        var like = riverside.clinic();
        var named = new ArrayList<NamedRoom>();
        for (var room : rooms) {
            named.add(new NamedRoom("Room " + named.size(), new Room(room, Set.of(), Duration.ofMinutes(5))));
        }
        var clinic = new Clinic(
                id,
                like.name(),
                like.address(),
                like.zone(),
                like.window(),
                like.openingHours(),
                List.of(),
                named,
                place);
        writer.clinics(Set.of(id), List.of(clinic));
        return clinic;
    }

    /** Works these hours of these days, and no others. */
    void works(UUID therapistId, UUID clinicId, Recurrence days, LocalHours hours) {
        var shift = new Shift(UUID.randomUUID(), therapistId, clinicId, days, hours);
        var like = riverside.mara();
        var therapist = new Therapist(
                therapistId,
                like.name(),
                like.languages(),
                like.gender(),
                like.experienceSince(),
                like.treatments(),
                like.licences(),
                Set.of(),
                Set.of(),
                List.of(),
                null,
                null);
        var rostered = new RosteredTherapist(therapist, new Roster(List.of(shift), List.of()));
        writer.therapists(Set.of(therapistId), List.of(rostered));
    }

    /** A visit at Riverside. */
    BookedVisit booked(UUID therapistId, UUID roomId, String start) {
        return book(UUID.randomUUID(), riverside.clinicId(), therapistId, roomId, Instant.parse(start), null);
    }

    BookedVisit held(UUID therapistId, String start) {
        var at = Instant.parse(start);
        return book(UUID.randomUUID(), riverside.clinicId(), therapistId, riverside.roomId(), at, at);
    }

    /** A visit for a treatment of the same length that nobody gives any more. */
    BookedVisit bookedForWhatNobodyGives(UUID therapistId, UUID roomId, String start) {
        var like = riverside.lowBackMassage();
        var given = new Treatment(
                UUID.randomUUID(),
                like.name(),
                like.technique(),
                like.modality(),
                like.variants(),
                like.before(),
                like.after(),
                like.roomFeatures(),
                null,
                like.suits(),
                List.of());
        writer.treatments(Set.of(given.id()), List.of(given));
        var visit = booked(therapistId, roomId, start);
        booked.remove(visit);
        var other = new BookedVisit(
                visit.appointmentId(),
                visit.clinicId(),
                visit.therapistId(),
                given.id(),
                visit.visible(),
                visit.zone(),
                null);
        booked.add(other);
        return other;
    }

    /** In the place of whatever the appointment had taken. */
    BookedVisit book(
            UUID id, UUID clinicId, UUID therapistId, UUID roomId, Instant start, @Nullable Instant heldUntil) {
        var visible = new Span(start, start.plus(Duration.ofMinutes(40)));
        var buffered = visible.plus(Duration.ofMinutes(5), Duration.ofMinutes(10));
        var taking = new Taking(
                id,
                clinicId,
                therapistId,
                roomId,
                visible,
                buffered,
                buffered.plus(Duration.ZERO, Duration.ofMinutes(5)));
        writer.take(new Occupancy(taking, riverside.treatmentId(), heldUntil));
        var visit = new BookedVisit(
                id, clinicId, therapistId, riverside.treatmentId(), visible, Riverside.LONDON, heldUntil);
        booked.removeIf(known -> known.appointmentId().equals(id));
        booked.add(visit);
        return visit;
    }

    /** Mara is away on that Tuesday. */
    Cause away(LocalHours hours) {
        return new Cause.Away(new TimeOff(UUID.randomUUID(), mara, TUESDAY, TUESDAY, hours));
    }

    ToResolve resolve(Cause cause) {
        return resolve(cause, ClinicScope.everywhere());
    }

    ToResolve resolve(Cause cause, ClinicScope scope) {
        var chain = new ChainInMemory();
        chain.becomes(writer.chain());
        var find = new FindConflicts(this, TestSetup.NOW);
        return Waiting.resultOf(new ResolveConflicts(find, chain, TestSetup.NOW).of(cause, scope));
    }

    @Override
    public Flux<BookedVisit> of(UUID therapistId, Span span) {
        return Flux.fromIterable(booked)
                .filter(visit -> visit.therapistId().equals(therapistId)
                        && visit.visible().overlaps(span))
                .sort(Comparator.comparing(visit -> visit.visible().from()));
    }

    @Override
    public Flux<BookedVisit> at(UUID clinicId, Instant from) {
        return Flux.fromIterable(booked)
                .filter(visit -> visit.clinicId().equals(clinicId)
                        && !visit.visible().from().isBefore(from))
                .sort(Comparator.comparing(visit -> visit.visible().from()));
    }
}
