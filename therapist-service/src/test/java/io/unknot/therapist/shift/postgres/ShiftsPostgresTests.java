package io.unknot.therapist.shift.postgres;

import static io.unknot.therapist.Riverside.LONDON;
import static io.unknot.therapist.Riverside.hours;
import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static java.time.DayOfWeek.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.Recurrence;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.shift.PlacedShift;
import io.unknot.therapist.shift.Shifts;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.treatment.Treatments;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class ShiftsPostgresTests {

    private static final LocalDate MARCH_1 = LocalDate.of(2027, 3, 1);
    private static final LocalDate MARCH_31 = LocalDate.of(2027, 3, 31);

    @Autowired
    Shifts shifts;

    @Autowired
    Therapists therapists;

    @Autowired
    Treatments treatments;

    @Autowired
    Clinics clinics;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAtRiverside() {
        done(clinics.put(new Versioned<>(riverside.clinic(), 1)));
        done(treatments.put(new Versioned<>(riverside.lowBackMassage(), 1)));
        done(therapists.put(new Versioned<>(riverside.mara(), 1)));
    }

    @Test
    void findsWhatWasPut() {
        done(shifts.put(new Versioned<>(riverside.tuesdays(), 1)));
        assertThat(resultOf(shifts.find(riverside.shiftId()))).isEqualTo(new Versioned<>(riverside.tuesdays(), 1));
    }

    @Test
    void putsAnotherStateInPlaceOfTheOldOne() {
        var changed = new Shift(
                riverside.shiftId(),
                riverside.therapistId(),
                riverside.clinicId(),
                Recurrence.weekly(FRIDAY, MARCH_1, MARCH_31),
                hours("18:00", "00:00"));
        done(shifts.put(new Versioned<>(riverside.tuesdays(), 1)));
        done(shifts.put(new Versioned<>(changed, 2)));
        assertThat(resultOf(shifts.find(riverside.shiftId()))).isEqualTo(new Versioned<>(changed, 2));
    }

    @Test
    void listsTheShiftsOfATherapistAndOfAClinic() {
        var shift = new Versioned<>(riverside.tuesdays(), 1);
        done(shifts.put(shift));
        assertThat(allOf(shifts.of(riverside.therapistId(), null))).containsExactly(shift);
        assertThat(allOf(shifts.of(null, riverside.clinicId()))).containsExactly(shift);
        assertThat(allOf(shifts.of(riverside.therapistId(), UUID.randomUUID()))).isEmpty();
    }

    @Test
    void findsTheTherapistsOtherShiftsUpToADayApart() {
        var march = fridays(MARCH_1, MARCH_31);
        done(shifts.put(new Versioned<>(march, 1)));
        var placed = new PlacedShift(march, LONDON);
        assertThat(allOf(shifts.beside(fridays(MARCH_31.plusDays(1), null)))).containsExactly(placed);
        assertThat(allOf(shifts.beside(fridays(MARCH_31.plusDays(2), null)))).isEmpty();
        assertThat(allOf(shifts.beside(fridays(MARCH_1.minusDays(30), MARCH_1.minusDays(1)))))
                .containsExactly(placed);
        assertThat(allOf(shifts.beside(fridays(MARCH_1.minusDays(30), MARCH_1.minusDays(2)))))
                .isEmpty();
        assertThat(allOf(shifts.beside(march))).isEmpty();
    }

    private Shift fridays(LocalDate from, @Nullable LocalDate until) {
        return new Shift(
                UUID.randomUUID(),
                riverside.therapistId(),
                riverside.clinicId(),
                Recurrence.weekly(FRIDAY, from, until),
                hours("09:00", "17:00"));
    }
}
