package io.unknot.therapist.clinic;

import static io.unknot.therapist.Riverside.hours;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.Recurrence;
import io.unknot.service.problem.ProblemException;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.shift.SaveShift;
import io.unknot.therapist.shift.Shifts;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.treatment.Treatments;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Mara is at Riverside until five. At Harbour she may begin then, but not if its clock is an hour ahead. */
@TherapistServiceTest
class ZoneChangePostgresTests {

    private static final Expected ANYTHING = new Expected.Anything();

    @Autowired
    SaveClinic saveClinic;

    @Autowired
    SaveShift saveShift;

    @Autowired
    Clinics clinics;

    @Autowired
    Treatments treatments;

    @Autowired
    Therapists therapists;

    @Autowired
    Shifts shifts;

    private final Riverside riverside = Riverside.anew();
    private final Clinic harbour = Riverside.anew().clinic();

    @RepeatedTest(8)
    void leavesNobodyInTwoPlacesWhenAShiftIsPlannedInTheSameMoment() {
        done(clinics.put(new Versioned<>(riverside.clinic(), 1)));
        done(clinics.put(new Versioned<>(harbour, 1)));
        done(treatments.put(new Versioned<>(riverside.lowBackMassage(), 1)));
        done(therapists.put(new Versioned<>(riverside.mara(), 1)));
        done(shifts.put(new Versioned<>(riverside.tuesdays(), 1)));
        var answers = resultOf(Mono.zip(
                answer(saveShift.save(tuesdayEvenings(), ANYTHING, Http.MANAGER)),
                answer(saveClinic.save(harbourInMadrid(), ANYTHING))));
        assertThat(answers.getT1() + ", " + answers.getT2()).isIn("done, clinic-has-shifts", "shift-overlaps, done");
    }

    private static Mono<String> answer(Mono<?> writing) {
        return writing.map(replaced -> "done")
                .onErrorResume(
                        ProblemException.class,
                        refusal -> Mono.just(refusal.problem().type()));
    }

    private Shift tuesdayEvenings() {
        return new Shift(
                UUID.randomUUID(),
                riverside.therapistId(),
                harbour.id(),
                Recurrence.weekly(TUESDAY, LocalDate.of(2027, 1, 1), null),
                hours("17:00", "20:00"));
    }

    private Clinic harbourInMadrid() {
        return new Clinic(
                harbour.id(),
                harbour.name(),
                harbour.address(),
                ZoneId.of("Europe/Madrid"),
                harbour.window(),
                harbour.openingHours(),
                harbour.closures(),
                harbour.rooms(),
                harbour.place());
    }
}
