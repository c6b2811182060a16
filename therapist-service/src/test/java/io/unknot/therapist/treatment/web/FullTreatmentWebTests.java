package io.unknot.therapist.treatment.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.TREATMENT;
import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A treatment of which everything is said that can be; low-back massage is what is offered in its place. */
@TherapistServiceTest
class FullTreatmentWebTests {

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();
    private final UUID id = UUID.randomUUID();
    private final String full = """
        {"name": "Deep tissue massage", "technique": "slow and firm", "modality": "massage",
         "variants": [{"minutes": 60, "prices": [{"amountMinor": 7900, "currency": "EUR"},
                                                 {"amountMinor": 6800, "currency": "GBP"}]},
                      {"minutes": 30, "prices": [{"amountMinor": 3900, "currency": "GBP"}]}],
         "bufferBeforeMinutes": 5, "bufferAfterMinutes": 10, "roomFeatures": ["step-free"],
         "strain": {"inARowMinutes": 120, "aDayMinutes": 300, "restMinutes": 20},
         "suits": ["adhesions", "chronic-low-back-pain"],
         "contraindications": [{"condition": "acute-inflammation", "effect": "block", "alternatives": ["%s"]},
                               {"condition": "pregnancy", "effect": "warn", "alternatives": []}],
         "pressures": ["firm", "medium"]}
        """.formatted(riverside.treatmentId());

    @BeforeEach
    void putWhatIsOfferedInItsPlace() {
        http.put(TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
    }

    @Test
    void givesBackAllThatWasSaid() {
        put(full).expectStatus().isCreated();
        http.get(VISITOR, TREATMENT, id).expectStatus().isOk().expectBody().json(full);
    }

    @Test
    void takesBackWhatItGave() {
        put(full).expectStatus().isCreated();
        var given = http.get(VISITOR, TREATMENT, id)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        put(String.valueOf(given)).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void restsAQuarterOfAnHourWhenNothingIsSaidOfIt() {
        put(full.replace(", \"restMinutes\": 20", ""))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.strain.restMinutes")
                .isEqualTo(15);
    }

    @Test
    void asksNothingOfTherapistsWithoutAStrainGuard() {
        http.get(VISITOR, TREATMENT, riverside.treatmentId())
                .expectBody()
                .jsonPath("$.strain")
                .doesNotExist()
                .jsonPath("$.suits.length()")
                .isEqualTo(0)
                .jsonPath("$.contraindications.length()")
                .isEqualTo(0);
    }

    @Test
    void namesTheAlternativesNobodyKnows() {
        var unknown = UUID.randomUUID();
        assertInvalid(put(full.replace(riverside.treatmentId().toString(), unknown.toString())), "contraindications")
                .jsonPath("$.errors[0].reason")
                .isEqualTo(
                        "must offer known treatments for acute-inflammation, but no treatment has the id " + unknown);
    }

    @Test
    void isNoAlternativeToItself() {
        put(full).expectStatus().isCreated();
        assertInvalid(put(full.replace(riverside.treatmentId().toString(), id.toString())), "contraindications");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "minutes": 30                     | "minutes": 60                 | variants
        "minutes": 30                     | "minutes": 241                | variants[1].minutes
        "minutes": 30                     | "minutes": 130                | variants
        "minutes": 30,                    | ''                            | variants[1].minutes
        "EUR"                             | "GBP"                         | variants[0].prices
        "EUR"                             | "euro"                        | variants[0].prices[0].currency
        [{"amountMinor": 3900, "currency": "GBP"}] | []                   | variants[1].prices
        3900                              | 100000001                     | variants[1].prices[0].amountMinor
        "aDayMinutes": 300                | "aDayMinutes": 119            | strain.aDayMinutes
        "aDayMinutes": 300                | "aDayMinutes": 1441           | strain.aDayMinutes
        "inARowMinutes": 120,             | ''                            | strain.inARowMinutes
        "restMinutes": 20                 | "restMinutes": 0              | strain.restMinutes
        "adhesions"                       | "Adhesions"                   | suits[]
        "adhesions"                       | "a b"                         | suits[]
        "adhesions"                       | "-a"                          | suits[]
        "warn"                            | "maybe"                       | contraindications[1].effect
        "medium"                          | "hard"                        | pressures
        "pregnancy"                       | "acute-inflammation"          | contraindications
        "pregnancy"                       | "Expecting"                   | contraindications[1].condition
        """)
    void refusesWhatCannotBe(String good, String bad, String field) {
        assertThat(full).contains(good);
        assertInvalid(put(full.replace(good, bad)), field);
    }

    private ResponseSpec put(String json) {
        return http.put(MANAGER, json, TREATMENT, id);
    }
}
