package io.unknot.therapist.timeoff.postgres;

import static io.unknot.therapist.Riverside.hours;
import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.therapist.Colleagues;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.timeoff.PlannedTimeOff;
import io.unknot.therapist.timeoff.TimesOff;
import io.unknot.therapist.treatment.Treatments;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class TimesOffPostgresTests {

    private static final LocalDate MARCH_1 = LocalDate.of(2027, 3, 1);
    private static final LocalDate MARCH_14 = LocalDate.of(2027, 3, 14);

    private static final Colleagues EVERYBODY = new Colleagues.At(ClinicScope.everywhere());

    @Autowired
    TimesOff timesOff;

    @Autowired
    Therapists therapists;

    @Autowired
    Treatments treatments;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMara() {
        done(treatments.put(new Versioned<>(riverside.lowBackMassage(), 1)));
        done(therapists.put(new Versioned<>(riverside.mara(), 1)));
    }

    @Test
    void findsWhatWasPutInPlaceOfTheOldState() {
        var afternoons = timeOff(MARCH_1, MARCH_14, hours("13:00", "00:00"));
        done(timesOff.put(new Versioned<>(new PlannedTimeOff(afternoons, "Course", false), 1)));
        var changed = new PlannedTimeOff(
                new TimeOff(
                        afternoons.timeOffId(),
                        afternoons.therapistId(),
                        MARCH_14,
                        MARCH_14.plusDays(1),
                        LocalHours.ALL_DAY),
                null,
                true);
        done(timesOff.put(new Versioned<>(changed, 2)));
        assertThat(resultOf(timesOff.find(afternoons.timeOffId()))).isEqualTo(new Versioned<>(changed, 2));
    }

    @Test
    void listsThoseWithADayBetweenTheTwo() {
        var holiday = put(MARCH_1, MARCH_14, false);
        assertThat(allOf(timesOff.of(EVERYBODY, riverside.therapistId(), null, null)))
                .containsExactly(holiday);
        assertThat(allOf(timesOff.of(EVERYBODY, riverside.therapistId(), MARCH_14, null)))
                .containsExactly(holiday);
        assertThat(allOf(timesOff.of(EVERYBODY, riverside.therapistId(), null, MARCH_1)))
                .containsExactly(holiday);
        assertThat(allOf(timesOff.of(EVERYBODY, riverside.therapistId(), MARCH_14.plusDays(1), null)))
                .isEmpty();
        assertThat(allOf(timesOff.of(EVERYBODY, riverside.therapistId(), null, MARCH_1.minusDays(1))))
                .isEmpty();
        assertThat(allOf(timesOff.of(EVERYBODY, UUID.randomUUID(), null, null))).isEmpty();
    }

    @Test
    void listsByFirstDayWithoutWhatWasWithdrawn() {
        put(MARCH_1, MARCH_1, true);
        var later = put(MARCH_14, MARCH_14, false);
        var sooner = put(MARCH_1, MARCH_1, false);
        assertThat(allOf(timesOff.of(EVERYBODY, riverside.therapistId(), null, null)))
                .containsExactly(sooner, later);
    }

    @Test
    void countsTheOthersThatAreNotOver() {
        var holiday = put(MARCH_1, MARCH_14, false);
        put(MARCH_1, MARCH_14, true);
        var another = new PlannedTimeOff(timeOff(MARCH_1, MARCH_1, LocalHours.ALL_DAY), null, false);
        assertThat(resultOf(timesOff.countBeside(another, MARCH_14))).isEqualTo(1);
        assertThat(resultOf(timesOff.countBeside(another, MARCH_14.plusDays(1))))
                .isZero();
        assertThat(resultOf(timesOff.countBeside(holiday.content(), MARCH_1))).isZero();
    }

    private Versioned<PlannedTimeOff> put(LocalDate first, LocalDate last, boolean withdrawn) {
        var entry = new Versioned<>(
                new PlannedTimeOff(timeOff(first, last, LocalHours.ALL_DAY), withdrawn ? null : "Holiday", withdrawn),
                1);
        done(timesOff.put(entry));
        return entry;
    }

    private TimeOff timeOff(LocalDate first, LocalDate last, LocalHours hours) {
        return new TimeOff(UUID.randomUUID(), riverside.therapistId(), first, last, hours);
    }
}
