package io.unknot.therapist.recommendation.kafka;

import static io.unknot.therapist.Http.VISITOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.EventSamples;
import io.unknot.events.Topics;
import io.unknot.events.recommendation.RecommendationChanged;
import io.unknot.outbox.EventHeaders;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.web.Searching;
import io.unknot.therapist.recommendation.Recommendations;
import io.unknot.therapist.recommendation.ReferralCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;

@TherapistServiceTest
class RecommendationKafkaTests {

    private static final ReferralCode CODE = new ReferralCode("ANA23456");
    private static final UUID ID = RecommendationChanged.idOf(CODE.text());

    @Autowired
    Http http;

    @Autowired
    ChainInMemory chain;

    @Autowired
    Recommendations recommendations;

    @Autowired
    KafkaOperations<String, String> kafka;

    private final Riverside riverside = Riverside.anew();

    @Test
    void aFriendsCodeSpeaksForWhomTheFriendHasSeen() {
        new Searching(http, chain).putAll(riverside);
        var code = new ReferralCode("SAM23456");
        assertThat(recommended("sam2-3456")).as("a code nobody knows").containsExactly(false);

        tell(RecommendationChanged.idOf(code.text()), 1, riverside.therapistId());

        patiently().untilAsserted(() -> assertThat(recommended("sam2-3456")).containsExactly(true));
        assertThat(recommended("SAM23457")).containsExactly(false);
    }

    @Test
    void changesNothingForAnOlderRecommendation() {
        tell(ID, 2, riverside.therapistId());
        patiently().untilAsserted(() -> assertThat(by(CODE)).containsExactly(riverside.therapistId()));

        tell(ID, 1);
        var other = new ReferralCode("BEA23456");
        tell(RecommendationChanged.idOf(other.text()), 1, riverside.therapistId());

        patiently().untilAsserted(() -> assertThat(by(other)).isNotEmpty());
        assertThat(by(CODE)).containsExactly(riverside.therapistId());
    }

    @Test
    void understandsEverySampleOfARecommendation() {
        EventSamples.all().stream()
                .filter(sample -> sample.entry().record().equals(RecommendationChanged.class))
                .forEach(sample -> send((RecommendationChanged) sample.event(), sample.json()));
        patiently()
                .untilAsserted(() -> assertThat(by(new ReferralCode("ANA22222")))
                        .containsExactly(Riverside.ofTheSamples().therapistId()));
    }

    private Set<UUID> by(ReferralCode code) {
        return recommendations.by(code).blockOptional().orElseThrow();
    }

    private List<Boolean> recommended(String code) {
        var body = Searching.body(http.as(VISITOR)
                .post()
                .uri("/api/v1/matches")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        "{\"treatmentId\": \"%s\", \"recommendedBy\": \"%s\"}".formatted(riverside.treatmentId(), code))
                .exchange());
        return JsonPath.read(body, "$.matches[*].reasons[?(@.part == 'recommendation')].facts.recommended");
    }

    private void tell(UUID id, long version, UUID... therapists) {
        var event = new RecommendationChanged(id, version, Set.of(therapists));
        send(event, EventJson.write(event));
    }

    private void send(RecommendationChanged event, String json) {
        // One partition, so that one is heard after another.
        var record = new ProducerRecord<>(Topics.RECOMMENDATIONS, 0, event.key().toString(), json);
        record.headers().add(EventHeaders.TYPE, EventCatalogue.typeOf(event).getBytes(UTF_8));
        kafka.send(record).join();
    }

    private static ConditionFactory patiently() {
        return await();
    }
}
