package io.unknot.therapist.availability.postgres;

import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.book.Taking;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Occupancy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class OccupanciesPostgresTests {

    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2199-01-01T00:00:00Z");
    private static final Span VISIBLE = span("2127-01-12T09:40:00Z", "2127-01-12T10:20:00Z");
    private static final Span VISIT = span("2127-01-12T09:35:00Z", "2127-01-12T10:30:00Z");
    private static final Span WITH_TURNOVER = span("2127-01-12T09:35:00Z", "2127-01-12T10:35:00Z");

    @Autowired
    Occupancies occupancies;

    private final UUID appointment = UUID.randomUUID();
    private final Riverside riverside = Riverside.anew();
    private final UUID mara = riverside.therapistId();

    @Test
    void keepsWhatAnAppointmentTakes() {
        var visit = visit(mara, null);
        done(occupancies.take(visit));
        assertThat(taken()).containsExactly(visit);
        assertThat(allOf(occupancies.all())).contains(visit);
    }

    @Test
    void takesNothingElseForTheSameAppointment() {
        var leo = visit(UUID.randomUUID(), null);
        done(occupancies.take(visit(mara, FUTURE)));
        done(occupancies.take(leo));
        assertThat(taken()).containsExactly(leo);
    }

    @Test
    void givesBackWhatAnAppointmentTook() {
        done(occupancies.take(visit(mara, null)));
        done(occupancies.free(appointment));
        assertThat(taken()).isEmpty();
    }

    @Test
    void countsAHoldOnlyUntilItExpiresByTheDatabasesClock() {
        done(occupancies.take(visit(mara, FUTURE)));
        assertThat(taken()).hasSize(1);
        done(occupancies.take(visit(mara, PAST)));
        assertThat(taken()).isEmpty();
    }

    private List<Occupancy> taken() {
        return allOf(occupancies.of(List.of(appointment)));
    }

    private Occupancy visit(UUID therapist, @Nullable Instant holdExpires) {
        var taking = new Taking(
                appointment, riverside.clinicId(), therapist, riverside.roomId(), VISIBLE, VISIT, WITH_TURNOVER);
        return new Occupancy(taking, riverside.treatmentId(), holdExpires);
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
