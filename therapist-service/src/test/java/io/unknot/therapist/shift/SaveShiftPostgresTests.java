package io.unknot.therapist.shift;

import static io.unknot.therapist.Riverside.hours;
import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.Recurrence;
import io.unknot.service.problem.ProblemException;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.treatment.Treatments;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TherapistServiceTest
class SaveShiftPostgresTests {

    private static final int WRITERS = 8;

    @Autowired
    SaveShift save;

    @Autowired
    Clinics clinics;

    @Autowired
    Treatments treatments;

    @Autowired
    Therapists therapists;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAtRiverside() {
        done(clinics.put(new Versioned<>(riverside.clinic(), 1)));
        done(treatments.put(new Versioned<>(riverside.lowBackMassage(), 1)));
        done(therapists.put(new Versioned<>(riverside.mara(), 1)));
    }

    @Test
    void plansOnlyOneOfManyClashingShiftsThatArriveTogether() {
        var answers = allOf(Flux.range(0, WRITERS).flatMap(n -> answer(tuesdays())));
        assertThat(answers)
                .containsOnlyOnce("planned")
                .hasSize(WRITERS)
                .filteredOn("shift-overlaps"::equals)
                .hasSize(WRITERS - 1);
    }

    private Mono<String> answer(Shift shift) {
        return save.save(shift, new Expected.Anything(), Http.MANAGER)
                .map(replaced -> "planned")
                .onErrorResume(
                        ProblemException.class,
                        refusal -> Mono.just(refusal.problem().type()));
    }

    private Shift tuesdays() {
        return new Shift(
                UUID.randomUUID(),
                riverside.therapistId(),
                riverside.clinicId(),
                Recurrence.weekly(TUESDAY, LocalDate.of(2027, 1, 1), null),
                hours("09:00", "17:00"));
    }
}
