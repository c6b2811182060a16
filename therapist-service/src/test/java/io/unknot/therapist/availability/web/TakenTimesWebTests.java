package io.unknot.therapist.availability.web;

import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Waiting.done;

import io.unknot.schedule.Span;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Occupancy;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

@TherapistServiceTest
class TakenTimesWebTests {

    private static final String TUESDAY = "&from=2027-01-12&to=2027-01-13";

    @Autowired
    Http http;

    @Autowired
    Occupancies occupancies;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAtRiverside() {
        http.putAll(riverside);
    }

    @Test
    void leavesOutWhatIsTaken() {
        done(occupancies.take(taken(riverside.therapistId(), UUID.randomUUID(), "09:00", "10:30")));
        // Mara is taken until 10:30 and needs five minutes before a visit.
        found(TUESDAY).jsonPath("$.times[0].localStart").isEqualTo("2027-01-12T10:40");
    }

    @Test
    void leavesOutTimesWithoutAFreeRoom() {
        done(occupancies.take(taken(UUID.randomUUID(), riverside.roomId(), "09:00", "10:30")));
        found(TUESDAY).jsonPath("$.times[0].localStart").isEqualTo("2027-01-12T10:40");
    }

    @Test
    void leavesOutWhatTouchesAVisitOnlyOutsideTheRange() {
        var elsewhere = UUID.randomUUID();
        var range = "&from=2027-01-12T10:40:00Z&to=2027-01-12T10:41:00Z";
        found(range).jsonPath("$.times.length()").isEqualTo(1);
        done(occupancies.take(taken(riverside.therapistId(), elsewhere, "10:00", "10:36")));
        found(range).jsonPath("$.times.length()").isEqualTo(0);
        var later = "&from=2027-01-12T13:40:00Z&to=2027-01-12T13:41:00Z";
        found(later).jsonPath("$.times.length()").isEqualTo(1);
        done(occupancies.take(taken(elsewhere, riverside.roomId(), "14:34", "15:00")));
        found(later).jsonPath("$.times.length()").isEqualTo(0);
    }

    private static Occupancy taken(UUID therapist, UUID room, String from, String until) {
        var span = new Span(at(from), at(until));
        return new Occupancy(UUID.randomUUID(), therapist, span, room, span, null);
    }

    private static Instant at(String time) {
        return Instant.parse("2027-01-12T" + time + ":00Z");
    }

    private BodyContentSpec found(String rest) {
        return http.get(
                        VISITOR,
                        "/api/v1/availability?treatment={treatment}&clinic={clinic}" + rest,
                        riverside.treatmentId(),
                        riverside.clinicId())
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
