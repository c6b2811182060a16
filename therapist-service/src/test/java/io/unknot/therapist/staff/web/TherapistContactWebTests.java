package io.unknot.therapist.staff.web;

import static io.unknot.therapist.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.service.access.Caller;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class TherapistContactWebTests {

    private static final Caller SENDER = new Caller.Service("notification-service");

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();
    private final UUID therapist = riverside.therapistId();

    @BeforeEach
    void begin() {
        http.putAll(riverside);
    }

    @Test
    void tellsTheAddressOfATherapistOnRecordAndNothingElseOfThem() {
        take(therapist, "therapist");

        assertThat(text(ask(SENDER, therapist, UUID.randomUUID())))
                .isEqualTo("{\"contacts\":[{\"id\":\"%s\",\"name\":\"Jo\",\"email\":\"%s\"}]}"
                        .formatted(therapist, email(therapist)));
    }

    @Test
    void tellsNothingOfWhoLeftOrGivesNoTreatments() {
        take(therapist, "therapist");
        http.as(Http.MANAGER).delete().uri("/api/v1/staff/{id}", therapist).exchange();
        var desk = UUID.randomUUID();
        take(desk, "front-desk");

        assertThat(text(ask(SENDER, therapist, desk))).isEqualTo("{\"contacts\":[]}");
    }

    @Test
    void onlyWhoWritesToThemAsks() {
        for (var caller : List.of(
                new Caller.Service("gateway"),
                new Caller.Service("booking-service"),
                Http.MANAGER,
                new Caller.Client(therapist),
                new Caller.Operator(therapist))) {
            assertRefused(ask(caller, therapist), 403, "not-allowed");
        }
    }

    @Test
    void refusesToAnswerForMoreThanTwoHundred() {
        assertRefused(
                ask(SENDER, Stream.generate(UUID::randomUUID).limit(201).toArray(UUID[]::new)), 400, "invalid-request");
    }

    private void take(UUID id, String role) {
        http.put(
                "/api/v1/staff/{id}",
                id,
                "{\"name\":\"Jo\",\"email\":\"%s\",\"roles\":[\"%s\"],\"clinics\":[\"%s\"]}"
                        .formatted(email(id), role, riverside.clinicId()));
    }

    private static String email(UUID id) {
        return id + "@example.org";
    }

    private ResponseSpec ask(Caller caller, UUID... ids) {
        var asked = Stream.of(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return http.as(caller)
                .post()
                .uri("/internal/therapists/contacts")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"ids\":[" + asked + "]}")
                .exchange();
    }

    private static String text(ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
