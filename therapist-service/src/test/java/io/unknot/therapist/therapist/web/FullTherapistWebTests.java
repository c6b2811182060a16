package io.unknot.therapist.therapist.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.THERAPIST;
import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Mara, with everything said of her that can be. */
@TherapistServiceTest
class FullTherapistWebTests {

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();
    private final String full = """
        {"name": "Mara Okafor", "languages": ["en", "pl"], "gender": "female", "experienceSince": 2012,
         "treatments": ["%1$s"],
         "licences": [{"number": "CNHC-1042", "issuer": "CNHC",
                       "validFrom": "2024-01-01", "validUntil": "2028-12-31"}],
         "techniques": ["myofascial release", "trigger points"],
         "conditions": ["chronic-low-back-pain", "stiffness"],
         "fees": [{"treatmentId": "%1$s", "minutes": 40, "price": {"amountMinor": 4500, "currency": "GBP"}}],
         "photo": "https://example.org/mara.jpg",
         "bio": "Mara likes stubborn knots.\\nShe speaks little while she works."}
        """.formatted(riverside.treatmentId());

    @BeforeEach
    void putWhatSheOffersAndWhereSheWorks() {
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson());
        http.put(Http.TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
    }

    @Test
    void givesBackAllThatWasSaid() {
        put(full).expectStatus().isCreated();
        http.get(MANAGER, THERAPIST, riverside.therapistId())
                .expectStatus()
                .isOk()
                .expectBody()
                .json(full);
        http.get(VISITOR, "/api/v1/therapists?treatment={id}", riverside.treatmentId())
                .expectBody()
                .jsonPath("$.therapists[0].fees[0].price.amountMinor")
                .isEqualTo(4500);
    }

    @Test
    void leavesOutWhatIsUnsaid() {
        put(riverside.therapistJson())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.photo")
                .doesNotExist()
                .jsonPath("$.bio")
                .doesNotExist()
                .jsonPath("$.fees.length()")
                .isEqualTo(0);
    }

    @Test
    void namesTheClinicsWorkedAtOnceAShiftSaysSo() {
        put(full)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.clinics.length()")
                .isEqualTo(0);
        http.put(Http.SHIFT, riverside.shiftId(), riverside.shiftJson());
        http.get(VISITOR, THERAPIST, riverside.therapistId())
                .expectBody()
                .jsonPath("$.clinics[0]")
                .isEqualTo(riverside.clinicId().toString());
        http.get(VISITOR, "/api/v1/therapists?clinic={id}", riverside.clinicId())
                .expectBody()
                .jsonPath("$.therapists[0].clinics[0]")
                .isEqualTo(riverside.clinicId().toString());
    }

    @Test
    void givesAReaderTheClinicsAnewWhenTheyAloneHaveChanged() {
        put(full).expectStatus().isCreated();
        http.put(Http.SHIFT, riverside.shiftId(), riverside.shiftJson());
        getIfNoneMatch("\"1\"").expectStatus().isOk();
        getIfNoneMatch(etag()).expectStatus().isNotModified();
    }

    @Test
    void takesBackWhatItGaveOverTheVersionItWas() {
        put(full).expectStatus().isCreated();
        http.put(Http.SHIFT, riverside.shiftId(), riverside.shiftJson());
        var given = http.get(MANAGER, THERAPIST, riverside.therapistId())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        http.as(MANAGER)
                .put()
                .uri(THERAPIST, riverside.therapistId())
                .header(HttpHeaders.IF_MATCH, etag())
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue(Objects.requireNonNull(given))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "minutes": 40                     | "minutes": 50                 | fees           | is not given in 50 minutes
        "currency": "GBP"                 | "currency": "EUR"             | fees           | is not sold in EUR
        {"treatmentId": "                 | {"treatmentId": "00000000-0000-4000-8000-0000000000ff", "minutes": 40, "price": {"amountMinor": 1, "currency": "GBP"}}, {"treatmentId": " | fees | must be asked for what the therapist offers
        "currency": "GBP"                 | "currency": "QUID"            | fees[0].price.currency | ISO 4217
        4500                              | -1                            | fees[0].price.amountMinor | 0
        "minutes": 40,                    | ''                            | fees[0].minutes | null
        https://                          | http://                       | photo          | https
        https://example.org               | not an address                | photo          | https
        stubborn                          | \\u0000                        | bio            | control characters
        "stiffness"                       | "Stiff"                       | conditions[]   | lower-case
        "trigger points"                  | " "                           | techniques[]   | one line
        """)
    void refusesWhatCannotBe(String good, String bad, String field, String reason) {
        assertThat(full).contains(good);
        assertInvalid(put(full.replace(good, bad)), field)
                .jsonPath("$.errors[0].reason")
                .value(String.class, said -> assertThat(said).contains(reason));
    }

    @Test
    void refusesABioThatIsEmptyOrTooLong() {
        assertInvalid(put(full.replaceFirst("\"bio\": \".*\"", "\"bio\": \"\"")), "bio");
        assertInvalid(put(full.replace("stubborn", "stubborn".repeat(250))), "bio");
    }

    @Test
    void refusesAPhotoAddressThatIsTooLong() {
        assertInvalid(put(full.replace("mara.jpg", "m".repeat(500))), "photo");
    }

    private String etag() {
        return Objects.requireNonNull(http.get(MANAGER, THERAPIST, riverside.therapistId())
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag());
    }

    private ResponseSpec getIfNoneMatch(String etag) {
        return http.as(MANAGER)
                .get()
                .uri(THERAPIST, riverside.therapistId())
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange();
    }

    private ResponseSpec put(String json) {
        return http.put(MANAGER, json, THERAPIST, riverside.therapistId());
    }
}
