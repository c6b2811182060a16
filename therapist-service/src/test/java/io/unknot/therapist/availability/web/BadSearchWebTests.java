package io.unknot.therapist.availability.web;

import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertRefused;

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

@TherapistServiceTest
class BadSearchWebTests {

    private static final String TUESDAY = "&from=2027-01-12&to=2027-01-13";

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAtRiverside() {
        http.putAll(riverside);
    }

    @Test
    void saysWhatNobodyKnows() {
        var nobody = UUID.randomUUID();
        assertUnknown("clinic", search(riverside.treatmentId(), nobody, TUESDAY));
        assertUnknown("treatment", search(nobody, riverside.clinicId(), TUESDAY));
        assertUnknown("therapist", search(TUESDAY + "&therapist=" + nobody));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        &from=2027-01-12&to=2027-03-16             | range-too-long  | to
        &from=2027-01-12&to=2027-01-12             | invalid-request | to
        &from=tomorrow&to=2027-01-12               | invalid-request | from
        &from=2027-01-12&to=2027-13-01             | invalid-request | to
        &from=2027-01-12                           | invalid-request | to
        &from=2027-01-12&to=2027-01-13&limit=0     | invalid-request | limit
        &from=2027-01-12&to=2027-01-13&limit=501   | invalid-request | limit
        &from=2027-01-12&to=2027-01-13&limit=many  | invalid-request | limit
        &from=2027-01-12&to=2027-01-13&therapist=m | invalid-request | therapist
        """)
    void namesTheParameterThatCannotBeSearched(String rest, String type, String field) {
        assertRefused(search(rest), type, field);
    }

    private static void assertUnknown(String kind, ResponseSpec answer) {
        assertRefused(answer, 404, "unknown-" + kind)
                .jsonPath("$.next")
                .isEqualTo("Pick one from GET /api/v1/" + kind + "s.");
    }

    private ResponseSpec search(String rest) {
        return search(riverside.treatmentId(), riverside.clinicId(), rest);
    }

    private ResponseSpec search(UUID treatment, UUID clinic, String rest) {
        return http.get(
                VISITOR, "/api/v1/availability?treatment={treatment}&clinic={clinic}" + rest, treatment, clinic);
    }
}
