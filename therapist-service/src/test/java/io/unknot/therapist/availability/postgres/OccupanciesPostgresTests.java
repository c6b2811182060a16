package io.unknot.therapist.availability.postgres;

import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.therapist.Riverside;
import io.unknot.therapist.TestSetup;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.ForgetPast;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@TherapistServiceTest
class OccupanciesPostgresTests {

    private static final Instant FUTURE = Instant.parse("2199-01-01T00:00:00Z");

    @Autowired
    Occupancies occupancies;

    @Autowired
    ForgetPast forgetPast;

    @Autowired
    DatabaseClient database;

    private final UUID appointment = UUID.randomUUID();
    private final Riverside mara = Riverside.anew();
    private final Riverside leo = Riverside.anew();

    @Test
    void takesNothingElseForTheSameAppointment() {
        done(occupancies.take(new Visits(mara).at(appointment, "09:40", FUTURE)));
        done(occupancies.take(new Visits(leo).at(appointment, "11:00", null)));
        assertThat(therapistsTaken()).containsExactly(leo.therapistId());
        assertThat(resultOf(database.sql("SELECT hold_expires IS NULL FROM occupancies WHERE appointment_id = :id")
                        .bind("id", appointment)
                        .mapValue(Boolean.class)
                        .one()))
                .isTrue();
    }

    @Test
    void givesBackWhatAnAppointmentTook() {
        done(occupancies.take(new Visits(mara).at(appointment, "09:40", null)));
        done(occupancies.free(appointment));
        assertThat(therapistsTaken()).isEmpty();
    }

    @Test
    void forgetsWhatEndedThirtyDaysAgo() {
        var monthAgo = TestSetup.NOW.instant().minus(Duration.ofDays(30));
        done(occupancies.take(new Visits(mara).at(appointment, monthAgo, null)));
        assertThat(resultOf(forgetPast.forget())).isZero();
        done(occupancies.take(new Visits(mara).at(appointment, monthAgo.minus(Duration.ofHours(1)), null)));
        assertThat(resultOf(forgetPast.forget())).isEqualTo(1);
        assertThat(therapistsTaken()).isEmpty();
    }

    @Test
    void forgetsABoundedNumberAtOnceTheOldestFirst() {
        var old = Instant.parse("2020-01-01T09:00:00Z");
        done(occupancies.take(new Visits(mara).at(UUID.randomUUID(), old, null)));
        done(occupancies.take(new Visits(leo).at(appointment, old.plusSeconds(3600), null)));
        assertThat(resultOf(occupancies.forget(old.plus(Duration.ofDays(1)), 1)))
                .isEqualTo(1);
        assertThat(therapistsTaken()).containsExactly(leo.therapistId());
        assertThat(resultOf(occupancies.forget(old.plus(Duration.ofDays(1)), 9)))
                .isEqualTo(1);
    }

    private List<UUID> therapistsTaken() {
        return allOf(database.sql("SELECT therapist_id FROM occupancies WHERE appointment_id = :id")
                .bind("id", appointment)
                .mapValue(UUID.class)
                .all());
    }
}
