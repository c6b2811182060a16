package io.unknot.therapist.staff.web;

import static io.unknot.therapist.Refusals.assertRefused;

import io.unknot.service.access.Caller;
import io.unknot.therapist.Http;
import io.unknot.therapist.TherapistServiceTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class LookupWebTests {

    private static final Caller GATEWAY = new Caller.Service("gateway");

    @Autowired
    Http http;

    private final UUID id = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final String email = id + "@example.org";

    @Test
    void whoIsOnRecordIsRecognisedByTheirVerifiedAddressOnceAndByTheirLoginFromThenOn() {
        take("front-desk");

        assertRefused(lookup("login-1", null), 404, "unknown-staff");
        lookup("login-1", email.toUpperCase(Locale.ROOT))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.staffId")
                .isEqualTo(id.toString())
                .jsonPath("$.roles[0]")
                .isEqualTo("front-desk")
                .jsonPath("$.clinics[0]")
                .isEqualTo(clinic.toString())
                .jsonPath("$.active")
                .isEqualTo(true);
        lookup("login-1", null).expectStatus().isOk();
        assertRefused(lookup("login-2", email), 404, "unknown-staff");
    }

    @Test
    void aLoginStaysTheSamePersonWhateverAddressItHasNow() {
        take("front-desk");
        lookup("login-1", email).expectStatus().isOk();

        lookup("login-1", "other-" + email)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.staffId")
                .isEqualTo(id.toString());
    }

    @Test
    void aChangeOfRolesKeepsTheLogin() {
        take("front-desk");
        lookup("login-1", email).expectStatus().isOk();
        take("manager");

        lookup("login-1", null).expectBody().jsonPath("$.roles[0]").isEqualTo("manager");
    }

    @Test
    void whoLeftIsToldOfAsNotActiveAndIsNotRecognisedAnew() {
        take("front-desk");
        lookup("login-1", email).expectStatus().isOk();
        http.as(Http.managerOf(clinic)).delete().uri("/api/v1/staff/{id}", id).exchange();

        lookup("login-1", email).expectBody().jsonPath("$.active").isEqualTo(false);
        assertRefused(lookup("login-2", email), 404, "unknown-staff");
    }

    @Test
    void onlyTheGatewayAsks() {
        for (Caller caller : List.of(
                new Caller.Service("booking-service"), Http.MANAGER, new Caller.Client(id), new Caller.Operator(id))) {
            assertRefused(lookup(caller, "login-1", email), 403, "not-allowed");
        }
    }

    private void take(String role) {
        http.put(
                        Http.managerOf(clinic),
                        "{\"name\":\"Jo\",\"email\":\"%s\",\"roles\":[\"%s\"],\"clinics\":[\"%s\"]}"
                                .formatted(email, role, clinic),
                        "/api/v1/staff/{id}",
                        id)
                .expectStatus()
                .is2xxSuccessful();
    }

    private ResponseSpec lookup(String subject, @Nullable String verified) {
        return lookup(GATEWAY, subject, verified);
    }

    private ResponseSpec lookup(Caller caller, String subject, @Nullable String verified) {
        var said = verified == null ? "" : ",\"email\":\"" + verified + "\"";
        return http.as(caller)
                .post()
                .uri("/internal/staff/lookup")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        "{\"issuer\":\"https://id.example.org/%s\",\"subject\":\"%s\"%s}".formatted(id, subject, said))
                .exchange();
    }
}
