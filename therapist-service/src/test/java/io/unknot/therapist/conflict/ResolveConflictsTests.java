package io.unknot.therapist.conflict;

import static io.unknot.therapist.Riverside.hours;
import static io.unknot.therapist.conflict.Leeds.NINE_TO_FIVE;
import static io.unknot.therapist.conflict.Leeds.TUESDAY;
import static io.unknot.therapist.conflict.Leeds.everyTuesday;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.conflict.ToResolve.Move;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What staff are told of visits that cannot take place, and the moves that would resolve them together. */
class ResolveConflictsTests {

    private static final String AT_TEN = "2027-01-12T10:00:00Z";
    private static final String AT_ELEVEN = "2027-01-12T11:00:00Z";

    private final Leeds leeds = new Leeds();
    private final UUID jonas = UUID.randomUUID();

    @Test
    void listsTheVisitsHitByStartAndNoOthers() {
        var later = leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_ELEVEN);
        var sooner = leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_TEN);
        leeds.booked(leeds.mara, leeds.riverside.roomId(), "2027-01-12T14:00:00Z");
        leeds.booked(jonas, leeds.secondRoom, AT_TEN);
        assertThat(leeds.resolve(leeds.away(hours("09:00", "12:00"))).conflicts())
                .extracting(Conflict::visit)
                .containsExactly(sooner, later);
    }

    @Test
    void forgetsAVisitOnceItWasMoved() {
        var visit = leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_TEN);
        var morning = leeds.away(hours("09:00", "12:00"));
        var to = leeds.resolve(morning).allAtOnce().getFirst().to();
        leeds.book(visit.appointmentId(), to.clinicId(), to.therapistId(), leeds.secondRoom, to.start(), null);
        assertThat(leeds.resolve(morning).conflicts()).isEmpty();
    }

    @Test
    void movesNoTwoVisitsOfOneTherapistIntoEachOther() {
        leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_TEN);
        leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_ELEVEN);
        var found = leeds.resolve(leeds.away(LocalHours.ALL_DAY));
        // A week before is nearer than a week later, and both would like the last time of that day.
        assertThat(found.conflicts())
                .extracting(
                        conflict -> conflict.replacements().getFirst().time().start())
                .containsOnly(Instant.parse("2027-01-05T16:20:00Z"));
        assertThat(found.allAtOnce())
                .extracting(move -> move.to().start())
                .containsExactly(Instant.parse("2027-01-05T16:20:00Z"), Instant.parse("2027-01-05T15:20:00Z"));
    }

    @Test
    void movesNoTwoVisitsIntoOneRoom() {
        leeds.works(jonas, leeds.riverside.clinicId(), everyTuesday(), NINE_TO_FIVE);
        leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_TEN);
        leeds.booked(jonas, leeds.secondRoom, AT_TEN);
        // Somebody else keeps one of the two rooms all the Tuesday before.
        for (int hour = 9; hour < 17; hour++) {
            leeds.booked(UUID.randomUUID(), leeds.riverside.roomId(), "2027-01-05T%02d:00:00Z".formatted(hour));
        }
        var flooded = closed(new Closure.OneOff("Flood", TUESDAY, TUESDAY));
        assertThat(leeds.resolve(flooded).allAtOnce())
                .extracting(move -> move.to().start())
                .containsExactlyInAnyOrder(
                        Instant.parse("2027-01-05T16:20:00Z"), Instant.parse("2027-01-05T15:20:00Z"));
    }

    @Test
    void leavesAVisitWhereItIsWhenNothingIsLeftForIt() {
        leeds.works(leeds.mara, leeds.riverside.clinicId(), Recurrence.once(TUESDAY), NINE_TO_FIVE);
        leeds.works(jonas, leeds.riverside.clinicId(), Recurrence.once(TUESDAY), hours("10:40", "11:20"));
        var first = leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_TEN);
        leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_ELEVEN);
        var found = leeds.resolve(leeds.away(LocalHours.ALL_DAY));
        assertThat(found.conflicts())
                .allSatisfy(conflict -> assertThat(conflict.replacements()).hasSize(1));
        assertThat(found.allAtOnce()).extracting(Move::appointmentId).containsExactly(first.appointmentId());
    }

    @Test
    void proposesNoRoomThatAnotherVisitStillHas() {
        leeds.open(leeds.riverside.clinicId(), Leeds.WHARF_STREET, leeds.riverside.roomId());
        leeds.works(leeds.mara, leeds.riverside.clinicId(), Recurrence.once(TUESDAY), NINE_TO_FIVE);
        leeds.works(jonas, leeds.riverside.clinicId(), Recurrence.once(TUESDAY), hours("10:00", "10:40"));
        leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_TEN);
        leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_ELEVEN);
        assertThat(leeds.resolve(leeds.away(LocalHours.ALL_DAY)).conflicts())
                .extracting(conflict -> conflict.replacements().size())
                .containsExactly(1, 0);
    }

    @Test
    void leavesItsRoomToAVisitThatStays() {
        leeds.open(leeds.riverside.clinicId(), Leeds.WHARF_STREET, leeds.riverside.roomId());
        leeds.works(leeds.mara, leeds.riverside.clinicId(), Recurrence.once(TUESDAY), NINE_TO_FIVE);
        leeds.works(jonas, leeds.riverside.clinicId(), Recurrence.once(TUESDAY), hours("10:00", "10:40"));
        leeds.bookedForWhatNobodyGives(leeds.mara, leeds.riverside.roomId(), AT_TEN);
        leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_ELEVEN);
        assertThat(leeds.resolve(leeds.away(LocalHours.ALL_DAY)).allAtOnce()).isEmpty();
    }

    @Test
    void findsNoOtherPlaceForAHold() {
        leeds.held(leeds.mara, AT_TEN);
        var found = leeds.resolve(leeds.away(LocalHours.ALL_DAY));
        assertThat(found.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.replacements()).isEmpty());
        assertThat(found.allAtOnce()).isEmpty();
    }

    @Test
    void countsVisitsAtOtherClinicsWithoutShowingThem() {
        leeds.booked(leeds.mara, leeds.riverside.roomId(), AT_TEN);
        var found = leeds.resolve(leeds.away(LocalHours.ALL_DAY), ClinicScope.of(UUID.randomUUID()));
        assertThat(found).isEqualTo(new ToResolve(List.of(), false, 1, List.of()));
    }

    @Test
    void leavesOutVisitsThatHaveBegun() {
        leeds.booked(leeds.mara, leeds.riverside.roomId(), "2027-01-04T11:40:00Z");
        var toCome = leeds.booked(leeds.mara, leeds.riverside.roomId(), "2027-01-04T12:00:00Z");
        var today = TUESDAY.minusDays(8);
        var ill = new Cause.Away(new TimeOff(UUID.randomUUID(), leeds.mara, today, today, LocalHours.ALL_DAY));
        assertThat(leeds.resolve(ill).conflicts()).extracting(Conflict::visit).containsExactly(toCome);
    }

    @Test
    void listsNoMoreThanStaffCanLookAt() {
        for (int day = 0; day < ResolveConflicts.MOST + 1; day++) {
            leeds.booked(
                    leeds.mara, leeds.riverside.roomId(), TUESDAY.plusDays(day).atTime(6, 0) + ":00Z");
        }
        // Never open that early.
        var found = leeds.resolve(closed());
        assertThat(found.conflicts()).hasSize(ResolveConflicts.MOST);
        assertThat(found.more()).isTrue();
    }

    private Cause closed(Closure... closures) {
        var clinic = leeds.riverside.clinic();
        return new Cause.Closed(new Clinic(
                        clinic.id(),
                        clinic.name(),
                        clinic.address(),
                        clinic.zone(),
                        clinic.window(),
                        clinic.openingHours(),
                        List.of(closures),
                        leeds.open(clinic.id(), Leeds.WHARF_STREET, leeds.riverside.roomId(), leeds.secondRoom)
                                .rooms(),
                        Leeds.WHARF_STREET)
                .calendar());
    }
}
