package io.unknot.therapist.therapist.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.VISITOR;

import io.unknot.service.access.Caller;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class TherapistWebTests {

    private static final String THERAPIST = "/api/v1/therapists/{id}";

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putWhatMaraOffers() {
        http.put(MANAGER, riverside.treatmentJson(), "/api/v1/treatments/{id}", riverside.treatmentId())
                .expectStatus()
                .isCreated();
    }

    @Test
    void showsStaffTheWholeLicence() {
        put(riverside.therapistJson()).expectStatus().isCreated();
        http.get(Http.frontDeskOf(riverside.clinicId()), THERAPIST, riverside.therapistId())
                .expectStatus()
                .isOk()
                .expectBody()
                .json(riverside.therapistJson());
    }

    @Test
    void showsOthersOnlyTheDaysALicenceIsValid() {
        put(riverside.therapistJson()).expectStatus().isCreated();
        assertDaysOnly(VISITOR);
        assertDaysOnly(new Caller.Client(Http.PERSON));
        assertDaysOnly(new Caller.Operator(Http.PERSON));
        http.get(VISITOR, "/api/v1/therapists?treatment={id}", riverside.treatmentId())
                .expectBody()
                .jsonPath("$.therapists[0].licences[0].validUntil")
                .isEqualTo("2028-12-31")
                .jsonPath("$.therapists[0].licences[0].number")
                .doesNotExist();
    }

    @Test
    void leavesOutAGenderThatIsUnsaid() {
        put(riverside.therapistJson().replace("\"gender\": \"female\",", ""))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.gender")
                .doesNotExist();
    }

    @Test
    void namesEveryTreatmentNobodyKnows() {
        var unknown = UUID.randomUUID();
        put(riverside.therapistJson().replace("\"treatments\": [", "\"treatments\": [\"" + unknown + "\", "))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo("treatments")
                .jsonPath("$.errors[0].reason")
                .isEqualTo("must be known, but no treatment has the id " + unknown);
    }

    @Test
    void refusesExperienceThatIsYetToBegin() {
        put(riverside.therapistJson().replace("2012", "2028"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("experienceSince");
    }

    @Test
    void listsThoseWhoWorkAtAClinic() {
        put(riverside.therapistJson()).expectStatus().isCreated();
        http.put(MANAGER, riverside.clinicJson(), "/api/v1/clinics/{id}", riverside.clinicId())
                .expectStatus()
                .isCreated();
        http.put(MANAGER, riverside.shiftJson(), "/api/v1/shifts/{id}", riverside.shiftId())
                .expectStatus()
                .isCreated();
        http.get(VISITOR, "/api/v1/therapists?clinic={id}", riverside.clinicId())
                .expectBody()
                .jsonPath("$.therapists.length()")
                .isEqualTo(1)
                .jsonPath("$.therapists[0].id")
                .isEqualTo(riverside.therapistId().toString());
    }

    private void assertDaysOnly(Caller caller) {
        http.get(caller, THERAPIST, riverside.therapistId())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.licences[0].validFrom")
                .isEqualTo("2024-01-01")
                .jsonPath("$.licences[0].number")
                .doesNotExist()
                .jsonPath("$.licences[0].issuer")
                .doesNotExist();
    }

    private ResponseSpec put(String json) {
        return http.put(MANAGER, json, THERAPIST, riverside.therapistId());
    }
}
