package io.unknot.booking.waitlist;

import static io.unknot.booking.waitlist.SoreBacks.MONDAY;
import static io.unknot.booking.waitlist.SoreBacks.anyTimeAt;
import static io.unknot.booking.waitlist.SoreBacks.by;
import static io.unknot.booking.waitlist.SoreBacks.only;
import static io.unknot.booking.waitlist.SoreBacks.withMara;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.Riverside;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WantedTests {

    private static final LocalHours MORNING = new LocalHours(LocalTime.MIDNIGHT, LocalTime.NOON);

    private final Riverside riverside = Riverside.withRooms(1);
    private final FreeTime ten = withMara(riverside, 10, 0);

    @Test
    void anyTimeIsAnyTimeOfTheTreatmentAtTheClinic() {
        var wanted = anyTimeAt(riverside);

        assertThat(accepts(wanted, ten)).isTrue();
        assertThat(accepts(wanted, withMara(Riverside.withRooms(1), 10, 0))).isFalse();
        assertThat(accepts(wanted, treatment(UUID.randomUUID(), ten))).isFalse();
    }

    @Test
    void aTherapistThatIsNamedIsTheOnlyOne() {
        assertThat(accepts(by(riverside.mara(), anyTimeAt(riverside)), ten)).isTrue();
        assertThat(accepts(by(riverside.noor(), anyTimeAt(riverside)), ten)).isFalse();
    }

    @Test
    void weekdaysAndHoursAreThoseOfTheClinicsClock() {
        var mondayMornings = only(anyTimeAt(riverside), DayOfWeek.MONDAY, MORNING);

        assertThat(accepts(mondayMornings, ten)).isTrue();
        assertThat(accepts(mondayMornings, withMara(riverside, 12, 0))).isFalse();
        assertThat(mondayMornings.accepts(ten, ZoneId.of("Asia/Tokyo"))).isFalse();
        assertThat(accepts(only(anyTimeAt(riverside), DayOfWeek.TUESDAY, MORNING), ten))
                .isFalse();
    }

    @Test
    void theDaysHoldTheFirstAndTheLast() {
        var wanted = anyTimeAt(riverside);

        assertThat(accepts(between(wanted, MONDAY, MONDAY), ten)).isTrue();
        assertThat(accepts(between(wanted, MONDAY.minusDays(1), MONDAY.minusDays(1)), ten))
                .isFalse();
        assertThat(accepts(between(wanted, MONDAY.plusDays(1), MONDAY.plusDays(1)), ten))
                .isFalse();
    }

    @Test
    void noMoreThanSixtyTwoDaysAndTenClinics() {
        var wanted = anyTimeAt(riverside);

        assertThat(between(wanted, MONDAY, MONDAY.plusDays(61)).lastDay()).isEqualTo(MONDAY.plusDays(61));
        assertThatThrownBy(() -> between(wanted, MONDAY, MONDAY.plusDays(62)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> between(wanted, MONDAY, MONDAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(clinics(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(clinics(11))).isInstanceOf(IllegalArgumentException.class);
        assertThat(at(clinics(10)).clinics()).hasSize(10);
    }

    private static Set<UUID> clinics(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).collect(Collectors.toSet());
    }

    private static Wanted at(Set<UUID> clinics) {
        return new Wanted(
                UUID.randomUUID(),
                Optional.empty(),
                clinics,
                Set.of(),
                MONDAY,
                MONDAY,
                Set.of(),
                List.of(),
                Duration.ZERO);
    }

    private static Wanted between(Wanted wanted, LocalDate first, LocalDate last) {
        return new Wanted(
                wanted.treatmentId(),
                wanted.length(),
                wanted.clinics(),
                wanted.therapists(),
                first,
                last,
                wanted.weekdays(),
                wanted.hours(),
                wanted.notice());
    }

    private static FreeTime treatment(UUID treatment, FreeTime time) {
        return new FreeTime(time.clinicId(), treatment, time.therapistId(), time.start(), time.end());
    }

    private static boolean accepts(Wanted wanted, FreeTime time) {
        return wanted.accepts(time, Riverside.LEEDS);
    }
}
