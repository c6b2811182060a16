package io.unknot.therapist.rating.kafka;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.THERAPIST;
import static io.unknot.therapist.Http.VISITOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.EventSamples;
import io.unknot.events.Topics;
import io.unknot.events.review.RatingChanged;
import io.unknot.outbox.EventHeaders;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.web.Searching;
import io.unknot.therapist.rating.Rating;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;

@TherapistServiceTest
class RatingKafkaTests {

    private static final Map<String, Object> FOUR = Map.of("count", 4, "average", 4.5);

    @Autowired
    Http http;

    @Autowired
    ChainInMemory chain;

    @Autowired
    KafkaOperations<String, String> kafka;

    private final Riverside riverside = Riverside.anew();

    @Test
    void showsATherapistsRatingInTheSearchAndOnTheTherapist() {
        searching().putAll(riverside);
        assertThat(inSearch()).isEmpty();
        assertThat(onTherapist()).isEmpty();

        tell(1, List.of(0, 0, 1, 0, 3));

        patiently().untilAsserted(() -> assertThat(inSearch()).containsExactly(FOUR));
        assertThat(onTherapist()).containsExactly(FOUR);
        assertThat(inList()).containsExactly(FOUR);
    }

    @Test
    void changesNothingForAnOlderRating() {
        searching().putAll(riverside);
        tell(2, List.of(0, 0, 1, 0, 3));
        patiently().untilAsserted(() -> assertThat(inSearch()).containsExactly(FOUR));

        tell(1, List.of(1, 0, 0, 0, 0));
        var other = UUID.randomUUID();
        tell(new RatingChanged(other, 1, List.of(0, 0, 0, 0, 1)));

        patiently()
                .untilAsserted(
                        () -> assertThat(chain.now().catalogue().rating(other)).isPresent());
        assertThat(inSearch()).containsExactly(FOUR);
        assertThat(onTherapist()).containsExactly(FOUR);
    }

    @Test
    void showsNoRatingOnceEveryReviewIsHidden() {
        searching().putAll(riverside);
        tell(1, List.of(0, 0, 1, 0, 3));
        patiently().untilAsserted(() -> assertThat(inSearch()).containsExactly(FOUR));

        tell(2, List.of(0, 0, 0, 0, 0));

        patiently().untilAsserted(() -> assertThat(inSearch()).isEmpty());
        assertThat(onTherapist()).isEmpty();
    }

    @Test
    void readersOfATherapistHearThatOnlyTheRatingHasChanged() {
        searching().putAll(riverside);
        var before = etag();

        tell(1, List.of(0, 0, 1, 0, 3));

        patiently().untilAsserted(() -> assertThat(etag()).isNotEqualTo(before));
        var shown = Searching.body(http.get(MANAGER, THERAPIST, riverside.therapistId()));
        http.put(MANAGER, shown, THERAPIST, riverside.therapistId())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.rating.count")
                .isEqualTo(4);
    }

    @Test
    void understandsEverySampleOfARating() {
        EventSamples.all().stream()
                .filter(sample -> sample.entry().record().equals(RatingChanged.class))
                .forEach(sample -> send((RatingChanged) sample.event(), sample.json()));
        var theirs = Riverside.ofTheSamples().therapistId();
        patiently()
                .untilAsserted(() -> assertThat(chain.known()
                                .flatMap(known -> known.catalogue().rating(theirs))
                                .map(Rating::count))
                        .contains(4));
    }

    private void tell(long version, List<Integer> counts) {
        tell(new RatingChanged(riverside.therapistId(), version, counts));
    }

    private void tell(RatingChanged event) {
        send(event, EventJson.write(event));
    }

    private void send(RatingChanged event, String json) {
        // One partition, so that one is heard after another.
        var record = new ProducerRecord<>(Topics.REVIEWS, 0, event.key().toString(), json);
        record.headers().add(EventHeaders.TYPE, EventCatalogue.typeOf(event).getBytes(UTF_8));
        kafka.send(record).join();
    }

    private List<Map<String, Object>> inSearch() {
        return JsonPath.read(Searching.body(searching().ask(riverside, Searching.TUESDAY)), "$.therapists[*].rating");
    }

    private List<Map<String, Object>> onTherapist() {
        return JsonPath.read(
                Searching.body(http.get(VISITOR, THERAPIST, riverside.therapistId())), "$[?(@.rating)].rating");
    }

    private List<Map<String, Object>> inList() {
        var list = http.get(VISITOR, "/api/v1/therapists?clinic={clinic}", riverside.clinicId());
        return JsonPath.read(Searching.body(list), "$.therapists[*].rating");
    }

    private String etag() {
        return String.valueOf(http.get(VISITOR, THERAPIST, riverside.therapistId())
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag());
    }

    private Searching searching() {
        return new Searching(http, chain);
    }

    private static ConditionFactory patiently() {
        return await();
    }
}
