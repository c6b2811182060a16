package io.unknot.therapist.treatment.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.VISITOR;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class TreatmentWebTests {

    private static final String TREATMENT = "/api/v1/treatments/{id}";

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();

    @Test
    void createsATreatmentThatAnybodyCanRead() {
        http.put(MANAGER, riverside.treatmentJson(), TREATMENT, riverside.treatmentId())
                .expectStatus()
                .isCreated();
        http.get(VISITOR, TREATMENT, riverside.treatmentId())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json(riverside.treatmentJson());
    }

    @Test
    void readsFeaturesInAnyCaseAndAlwaysWritesThemAlike() {
        var json = riverside
                .treatmentJson()
                .replace("\"roomFeatures\": []", "\"roomFeatures\": [\"Heat \", \"floor mat\"]");
        http.put(MANAGER, json, TREATMENT, riverside.treatmentId())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.roomFeatures")
                .isEqualTo(List.of("floor mat", "heat"));
    }

    @Test
    void listsTreatments() {
        http.put(MANAGER, riverside.treatmentJson(), TREATMENT, riverside.treatmentId())
                .expectStatus()
                .isCreated();
        http.get(VISITOR, "/api/v1/treatments")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.treatments[?(@.id == '%s')].variants[0].prices[0].amountMinor"
                        .formatted(riverside.treatmentId()))
                .isEqualTo(4200);
    }

    @Test
    void saysThatThereIsNoSuchTreatment() {
        http.get(VISITOR, TREATMENT, riverside.treatmentId())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:unknown-treatment");
    }
}
