package io.unknot.therapist.availability.postgres;

import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Span;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Occupancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class OccupanciesPostgresTests {

    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2199-01-01T00:00:00Z");
    private static final Span VISIT = span("2027-01-12T09:35:00Z", "2027-01-12T10:30:00Z");
    private static final Span WITH_TURNOVER = span("2027-01-12T09:35:00Z", "2027-01-12T10:35:00Z");
    private static final Span DAY = span("2027-01-12T00:00:00Z", "2027-01-13T00:00:00Z");

    @Autowired
    Occupancies occupancies;

    private final UUID appointment = UUID.randomUUID();
    private final UUID mara = UUID.randomUUID();
    private final UUID quietRoom = UUID.randomUUID();

    @Test
    void takesTherapistAndRoomEachForItsOwnTime() {
        done(occupancies.take(visit(mara, null)));
        assertThat(taken(DAY)).isEqualTo(Map.of(mara, List.of(VISIT), quietRoom, List.of(WITH_TURNOVER)));
    }

    @Test
    void leavesOutWhatOnlyTouchesTheRange() {
        done(occupancies.take(visit(mara, null)));
        assertThat(taken(new Span(VISIT.until(), DAY.until()))).isEqualTo(Map.of(quietRoom, List.of(WITH_TURNOVER)));
        assertThat(taken(new Span(DAY.from(), VISIT.from()))).isEmpty();
    }

    @Test
    void takesNothingElseForTheSameAppointment() {
        var leo = UUID.randomUUID();
        done(occupancies.take(visit(mara, FUTURE)));
        done(occupancies.take(visit(leo, null)));
        assertThat(taken(DAY)).containsOnlyKeys(quietRoom);
        assertThat(resultOf(occupancies.during(DAY, Set.of(leo)))).containsOnlyKeys(leo);
    }

    @Test
    void givesBackWhatAnAppointmentTook() {
        done(occupancies.take(visit(mara, null)));
        done(occupancies.free(appointment));
        assertThat(taken(DAY)).isEmpty();
    }

    @Test
    void countsAHoldOnlyUntilItExpiresByTheDatabasesClock() {
        done(occupancies.take(visit(mara, FUTURE)));
        assertThat(taken(DAY)).containsOnlyKeys(mara, quietRoom);
        done(occupancies.take(visit(mara, PAST)));
        assertThat(taken(DAY)).isEmpty();
    }

    private Map<UUID, List<Span>> taken(Span range) {
        return resultOf(occupancies.during(range, Set.of(mara, quietRoom)));
    }

    private Occupancy visit(UUID therapist, @Nullable Instant holdExpires) {
        return new Occupancy(appointment, therapist, VISIT, quietRoom, WITH_TURNOVER, holdExpires);
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
