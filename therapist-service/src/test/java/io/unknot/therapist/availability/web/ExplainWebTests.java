package io.unknot.therapist.availability.web;

import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertRefused;
import static io.unknot.therapist.Waiting.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Visits;
import io.unknot.therapist.availability.chain.ChainInMemory;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class ExplainWebTests {

    private static final String EXPLAIN = "/api/v1/availability/explain?treatment={r}&therapist={t}&clinic={c}&start=";

    @Autowired
    Http http;

    @Autowired
    ChainInMemory chain;

    @Autowired
    Occupancies occupancies;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAtRiverside() {
        new Searching(http, chain).putAll(riverside);
    }

    @Test
    void saysThatATimeIsOffered() {
        explained("2027-01-12T09:40:00Z")
                .expectBody()
                .jsonPath("$.offered")
                .isEqualTo(true)
                .jsonPath("$.reasons.length()")
                .isEqualTo(0)
                .jsonPath("$.start")
                .isEqualTo("2027-01-12T09:40:00Z")
                .jsonPath("$.localStart")
                .isEqualTo("2027-01-12T09:40")
                .jsonPath("$.zone")
                .isEqualTo("Europe/London");
    }

    @Test
    void saysEveryReasonAgainstATime() {
        var visit = new Visits(riverside).at("09:40");
        done(occupancies.take(visit));
        await().until(() ->
                chain.now().book().taking(visit.taking().appointmentId()).isPresent());
        explained("2027-01-12T08:50:00Z")
                .expectBody()
                .jsonPath("$.offered")
                .isEqualTo(false)
                .jsonPath("$.reasons[*].code")
                .value(codes -> assertThat(codes.toString())
                        .isEqualTo("[\"off-grid\",\"outside-shift\",\"therapist-taken\",\"rooms-taken\"]"))
                .jsonPath("$.reasons[0].detail")
                .isNotEmpty();
    }

    @Test
    void namesWhatCannotBeExplained() {
        assertRefused(explained("2027-01-12T09:40:00Z&minutes=50"), "invalid-request", "minutes");
        assertRefused(explained("noon"), "invalid-request", "start");
        assertRefused(
                http.get(
                        VISITOR,
                        EXPLAIN + "2027-01-12T09:40:00Z",
                        riverside.treatmentId(),
                        UUID.randomUUID(),
                        riverside.clinicId()),
                404,
                "unknown-therapist");
    }

    private ResponseSpec explained(String start) {
        return http.get(
                VISITOR, EXPLAIN + start, riverside.treatmentId(), riverside.therapistId(), riverside.clinicId());
    }
}
