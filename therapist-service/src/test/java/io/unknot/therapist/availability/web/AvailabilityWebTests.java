package io.unknot.therapist.availability.web;

import static io.unknot.therapist.Http.VISITOR;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

@TherapistServiceTest
class AvailabilityWebTests {

    private static final String TUESDAY = "&from=2027-01-12&to=2027-01-13";

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAtRiverside() {
        http.putAll(riverside);
    }

    @Test
    void findsEveryTimeOfAFreeDay() {
        // Nine to five, every twenty minutes, and the last visit of forty ends at five.
        found(TUESDAY)
                .jsonPath("$.zone")
                .isEqualTo("Europe/London")
                .jsonPath("$.more")
                .isEqualTo(false)
                .jsonPath("$.times.length()")
                .isEqualTo(23)
                .jsonPath("$.times[2]")
                .isEqualTo(Map.of(
                        "clinicId", riverside.clinicId().toString(),
                        "therapistId", riverside.therapistId().toString(),
                        "therapistName", "Mara Okafor",
                        "treatmentId", riverside.treatmentId().toString(),
                        "start", "2027-01-12T09:40:00Z",
                        "end", "2027-01-12T10:20:00Z",
                        "localStart", "2027-01-12T09:40",
                        "offset", "+00:00"));
    }

    @Test
    void beginsNowWhenTheRangeBeginsInThePast() {
        found("&from=2026-12-15&to=2027-01-06")
                .jsonPath("$.times[0].localStart")
                .isEqualTo("2027-01-05T09:00");
        found("&from=2026-12-15&to=2026-12-31").jsonPath("$.times.length()").isEqualTo(0);
    }

    @Test
    void saysWhenThereIsMore() {
        found(TUESDAY + "&limit=3")
                .jsonPath("$.times.length()")
                .isEqualTo(3)
                .jsonPath("$.more")
                .isEqualTo(true);
        found(TUESDAY + "&limit=23").jsonPath("$.more").isEqualTo(false);
    }

    @Test
    void mergesTherapistsByStartAndThenById() {
        var leo = anotherTherapist();
        var smaller = leo.compareTo(riverside.therapistId()) < 0 ? leo : riverside.therapistId();
        found(TUESDAY + "&limit=4")
                .jsonPath("$.times[0].therapistId")
                .isEqualTo(smaller.toString())
                .jsonPath("$.times[0].localStart")
                .isEqualTo("2027-01-12T09:00")
                .jsonPath("$.times[1].localStart")
                .isEqualTo("2027-01-12T09:00")
                .jsonPath("$.times[2].localStart")
                .isEqualTo("2027-01-12T09:20");
        found(TUESDAY + "&therapist=" + leo)
                .jsonPath("$.times.length()")
                .isEqualTo(23)
                .jsonPath("$.times[0].therapistName")
                .isEqualTo("Leo Brandt");
    }

    @Test
    void readsInstantsAsWellAsDays() {
        found("&from=2027-01-12T09:30:00Z&to=2027-01-12T10:00:01Z")
                .jsonPath("$.times.length()")
                .isEqualTo(2)
                .jsonPath("$.times[0].start")
                .isEqualTo("2027-01-12T09:40:00Z");
    }

    private UUID anotherTherapist() {
        var leo = UUID.randomUUID();
        http.put(
                Http.THERAPIST,
                leo,
                riverside.therapistJson().replace("Mara Okafor", "Leo Brandt").replace("1042", "1043"));
        var shift = riverside.shiftJson().replace(riverside.therapistId().toString(), leo.toString());
        http.put(Http.SHIFT, UUID.randomUUID(), shift);
        return leo;
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
