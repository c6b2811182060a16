package io.unknot.therapist;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What every refusal has to say. */
public final class Refusals {

    private Refusals() {}

    /** A problem of the type, with what to do next. */
    public static BodyContentSpec assertRefused(ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:" + type)
                .jsonPath("$.next")
                .isNotEmpty();
    }

    /** A 400 of the type that names the field and says what is wrong with it. */
    public static BodyContentSpec assertRefused(ResponseSpec answer, String type, String field) {
        return assertRefused(answer, 400, type)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].reason")
                .isNotEmpty();
    }

    /** A 400 {@code invalid-request} that names the field. */
    public static BodyContentSpec assertInvalid(ResponseSpec answer, String field) {
        return assertRefused(answer, "invalid-request", field);
    }
}
