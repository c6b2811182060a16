package io.unknot.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.events.Topics;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Records this service could not apply, for who runs the platform and nobody else. */
@TherapistServiceTest
class DeadLettersWebTests {

    private static final String PATH = "/api/v1/dead-letters/therapist-service";
    private static final Caller OPERATOR = new Caller.Operator(Http.PERSON);

    @Autowired
    private Http http;

    @Autowired
    private KafkaOperations<String, String> kafka;

    static Stream<Caller> others() {
        return Stream.of(
                Http.VISITOR,
                new Caller.Client(Http.PERSON),
                Http.frontDeskOf(UUID.randomUUID()),
                Http.MANAGER,
                new Caller.Service("notification-service"));
    }

    @Test
    void anOperatorSeesWhyAndWhereAndNotWhatItSays() throws Exception {
        var offset = kafka.send(Topics.REVIEWS, UUID.randomUUID().toString(), "Robin was here")
                .get()
                .getRecordMetadata()
                .offset();

        await().untilAsserted(() -> assertThat(lettersAt(offset)).isNotEmpty());

        assertThat(lettersAt(offset))
                .anySatisfy(letter -> assertThat(letter)
                        .containsOnlyKeys("topic", "partition", "offset", "cause", "setAsideAt")
                        .containsEntry("topic", Topics.REVIEWS)
                        .containsEntry("cause", "MalformedEvent"));
        assertThat(seen()).doesNotContain("Robin");
        http.as(OPERATOR)
                .post()
                .uri(PATH + "/replay")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.failedAgain")
                .value(Integer.class, failedAgain -> assertThat(failedAgain).isPositive());
        assertThat(lettersAt(offset)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void nobodyElseSeesOrReplaysThem(Caller caller) {
        assertRefused(caller, http.get(caller, PATH));
        assertRefused(caller, http.as(caller).post().uri(PATH + "/replay").exchange());
    }

    private List<Map<String, Object>> lettersAt(long offset) {
        return JsonPath.read(seen(), "$.letters[?(@.offset==" + offset + ")]");
    }

    private String seen() {
        return String.valueOf(http.get(OPERATOR, PATH)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static void assertRefused(Caller caller, ResponseSpec answer) {
        answer.expectStatus().isEqualTo(caller instanceof Caller.Visitor ? 401 : 403);
    }
}
