package io.unknot.therapist.availability.web;

import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertRefused;
import static io.unknot.therapist.availability.web.Searching.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.chain.ChainInMemory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class BadSearchWebTests {

    @Autowired
    Http http;

    @Autowired
    ChainInMemory chain;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAtRiverside() {
        searching().putAll(riverside);
    }

    @Test
    void saysThatAnIdIsUnknown() {
        var nobody = UUID.randomUUID();
        assertUnknown("clinic", ask("treatment=" + riverside.treatmentId() + "&clinic=" + nobody));
        assertUnknown("treatment", ask("treatment=" + nobody));
        assertUnknown("therapist", searching().ask(riverside, "&therapist=" + nobody));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        from=2027-01-12&to=2027-03-16             | range-too-long  | to
        from=2027-01-12&to=2027-01-12             | invalid-request | to
        from=2027-01-12T09:00:00Z&to=2027-01-10   | invalid-request | to
        to=2027-01-03                             | invalid-request | to
        from=tomorrow                             | invalid-request | from
        to=2027-13-01                             | invalid-request | to
        limit=0                                   | invalid-request | limit
        limit=201                                 | invalid-request | limit
        limit=many                                | invalid-request | limit
        therapist=m                               | invalid-request | therapist
        minutes=50                                | invalid-request | minutes
        minutes=0                                 | invalid-request | minutes
        day=TODAY                                 | invalid-request | day
        part=night                                | invalid-request | part
        between=12:00-11:00                       | invalid-request | between
        between=12:00                             | invalid-request | between
        part=evening&between=10:00-11:00          | invalid-request | between
        language=english                          | invalid-request | language
        gender=any                                | invalid-request | gender
        maxPrice=100                              | invalid-request | currency
        maxPrice=-1&currency=GBP                  | invalid-request | maxPrice
        currency=POUND                            | invalid-request | currency
        near=53.8,-1.5&within=5                   | invalid-request | near
        within=5                                  | invalid-request | within
        next=maybe                                | invalid-request | next
        condition=chronic-low-back-pain           | invalid-request | condition
        after=AAAA                                | invalid-request | after
        room=                                     | invalid-request | room
        limit=5&limit=6                           | invalid-request | limit
        gendre=female                             | invalid-request | gendre
        """)
    void namesTheParameterThatCannotBeSearched(String rest, String type, String field) {
        assertRefused(searching().ask(riverside, "&" + rest), type, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        clinic=any                                             | treatment
        condition=Back Pain                                    | condition
        condition=pain&near=91,0&within=5                      | near
        condition=pain&near=53.8&within=5                      | near
        condition=pain&near=53.8,-1.5                          | within
        condition=pain&near=53.8,-1.5&within=501               | within
        condition=pain&near=NaN,-1.5&within=50                 | near
        """)
    void namesTheParameterThatIsMissingOrCannotBe(String query, String field) {
        assertThat(fields(ask(query))).contains(field);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(fields(ask("treatment=x&from=y&day=z&limit=0")))
                .containsExactlyInAnyOrder("treatment", "from", "day", "limit");
    }

    @Test
    void refusesACursorThatWasMadeUpOrBelongsToAnotherSearch() {
        String next = JsonPath.read(Searching.body(searching().ask(riverside, TUESDAY + "&limit=5")), "$.next");
        searching()
                .ask(riverside, TUESDAY + "&limit=9&after=" + next)
                .expectStatus()
                .isOk();
        assertRefused(searching().ask(riverside, TUESDAY + "&part=morning&after=" + next), "invalid-request", "after");
        var first = next.charAt(8) == 'A' ? 'B' : 'A';
        var madeUp = next.substring(0, 8) + first + next.substring(9);
        assertRefused(searching().ask(riverside, TUESDAY + "&after=" + madeUp), "invalid-request", "after");
    }

    private static List<String> fields(ResponseSpec answer) {
        var body = answer.expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonPath.read(body, "$.errors[*].field");
    }

    private static void assertUnknown(String kind, ResponseSpec answer) {
        assertRefused(answer, 404, "unknown-" + kind)
                .jsonPath("$.next")
                .isEqualTo("Pick one from GET /api/v1/" + kind + "s.");
    }

    private ResponseSpec ask(String query) {
        return http.get(VISITOR, "/api/v1/availability?" + query);
    }

    private Searching searching() {
        return new Searching(http, chain);
    }
}
