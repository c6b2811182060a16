package io.unknot.booking.careplan.finder;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Busy;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Licence;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.schedule.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A Tuesday in Leeds from nine to five, every twenty minutes: forty minutes each, five before, ten after. */
class DiarySlotsTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalHours DAY = new LocalHours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final LocalHours AFTERNOON = new LocalHours(LocalTime.of(14, 0), LocalTime.of(17, 0));

    @Test
    void timesBesideAnotherVisitComeFirstWithHowLongItsTherapistIsIdleBetween() {
        assertThat(gaps(taken(11, 0))).isEqualTo(Map.of("10:00", 5, "12:00", 5, "09:40", 25, "12:20", 25));
    }

    @Test
    void ofSeveralOtherVisitsTheNearestCounts() {
        assertThat(gaps(taken(11, 0), taken(14, 0))).isEqualTo(Map.of("10:00", 5, "12:00", 5, "13:00", 5, "15:00", 5));
    }

    @Test
    void aVisitOnAnotherDayLeavesNobodyIdle() {
        var wednesday = taken(11, 0);
        var later = new TakenVisit(shifted(wednesday.visible()), shifted(wednesday.occupied()));

        assertThat(gaps(later)).hasSize(4).containsEntry("09:20", 0).values().containsOnly(0);
    }

    @Test
    void timesInThePartOfTheDayThatIsLikedComeBeforeThoseBesideOthers() {
        var liked = new Suits(TUESDAY, TUESDAY, Set.of(), List.of(AFTERNOON), List.of());

        assertThat(slots(liked, taken(11, 0)))
                .allSatisfy((start, slot) -> assertThat(slot.outsideParts()).isFalse())
                .containsOnlyKeys("14:00", "14:20", "14:40", "15:00");
    }

    private static Map<String, Integer> gaps(TakenVisit... others) {
        var anyTime = new Suits(TUESDAY, TUESDAY, Set.of(), List.of(), List.of());
        return slots(anyTime, others).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, slot -> slot.getValue().gapMinutes()));
    }

    private static Map<String, Slot> slots(Suits suits, TakenVisit... others) {
        var diary = new Diary(offer(), new Busy(Arrays.asList(others), Map.of()));
        var week = new Span(at(0, 0), at(0, 0).plus(Duration.ofDays(7)));
        return DiarySlots.of(diary, week, at(0, 0).minus(Duration.ofDays(3)), suits)
                .collect(toMap(slot -> slot.start().toString().substring(11, 16), slot -> slot));
    }

    private static TakenVisit taken(int hour, int minute) {
        var start = at(hour, minute);
        return new TakenVisit(
                new Span(start, start.plusSeconds(2400)), new Span(start.minusSeconds(300), start.plusSeconds(3000)));
    }

    private static Span shifted(Span span) {
        return new Span(span.from().plus(Duration.ofDays(1)), span.until().plus(Duration.ofDays(1)));
    }

    // In winter the clock in Leeds shows universal time.
    private static Instant at(int hour, int minute) {
        return TUESDAY.atTime(hour, minute).atZone(ZoneId.of("UTC")).toInstant();
    }

    private static Offer offer() {
        var clinic = UUID.randomUUID();
        var mara = UUID.randomUUID();
        var massage = UUID.randomUUID();
        var calendar = new ClinicCalendar(
                clinic,
                ZoneId.of("Europe/London"),
                List.of(new OpeningHours(DayOfWeek.TUESDAY, DAY)),
                List.of(),
                new BookingWindow(Duration.ofMinutes(20), Duration.ZERO, Period.ofDays(90)),
                List.of(new Room(UUID.randomUUID(), Set.of(), Duration.ZERO)),
                null);
        var shift = new Shift(
                UUID.randomUUID(),
                mara,
                clinic,
                Recurrence.weekly(DayOfWeek.TUESDAY, LocalDate.of(2026, 1, 1), null),
                DAY,
                List.of());
        return new Offer(
                calendar,
                new TreatmentTiming(
                        massage, Duration.ofMinutes(40), Duration.ofMinutes(5), Duration.ofMinutes(10), Set.of(), null),
                new TherapistProfile(
                        mara,
                        Set.of(massage),
                        List.of(new Licence(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31)))),
                new Roster(List.of(shift), List.of()));
    }
}
