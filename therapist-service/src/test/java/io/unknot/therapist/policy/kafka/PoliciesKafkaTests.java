package io.unknot.therapist.policy.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.EventSamples;
import io.unknot.events.Topics;
import io.unknot.events.policy.PolicyChanged;
import io.unknot.outbox.EventHeaders;
import io.unknot.schedule.Refusal;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.search.ExplainTime;
import io.unknot.therapist.availability.web.Searching;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;

/** Now is Monday noon, the visit would be on Tuesday of the next week. */
@TherapistServiceTest
class PoliciesKafkaTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Instant TUESDAY_MORNING = Instant.parse("2027-01-12T09:40:00Z");
    private static final int A_WEEK = 7 * 24 * 60;
    private static final int NINE_DAYS = 9 * 24 * 60;

    @Autowired
    private Http http;

    @Autowired
    private ChainInMemory chain;

    @Autowired
    private ExplainTime explain;

    @Autowired
    private KafkaOperations<String, String> kafka;

    private Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAtRiverside() {
        riverside = Riverside.anew();
        new Searching(http, chain).putAll(riverside);
    }

    @Test
    void aTimeThatNeedsMoreNoticeIsNeitherListedNorOffered() {
        assertThat(isListed()).isTrue();

        tell(level(1, Optional.of(riverside.treatmentId()), Optional.of(NINE_DAYS), Optional.empty()));

        await().atMost(PATIENCE).until(() -> !isListed());
        assertThat(reasons()).containsExactly("too-soon");
    }

    @Test
    void aTimeBeyondThePolicysHorizonIsNeitherListedNorOffered() {
        tell(level(1, Optional.empty(), Optional.empty(), Optional.of(7)));

        await().atMost(PATIENCE).until(() -> !isListed());
        assertThat(reasons()).containsExactly("too-far-ahead");
    }

    @Test
    void aWordThatIsTakenBackNarrowsNothingMore() {
        tell(level(1, Optional.empty(), Optional.of(NINE_DAYS), Optional.empty()));
        await().atMost(PATIENCE).until(() -> !isListed());

        tell(level(2, Optional.empty(), Optional.of(A_WEEK), Optional.empty()));

        await().atMost(PATIENCE).until(this::isListed);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void anOlderWordIsPassedOver() {
        tell(level(2, Optional.empty(), Optional.of(NINE_DAYS), Optional.empty()));
        tell(level(1, Optional.empty(), Optional.empty(), Optional.empty()));
        tell(level(1, Optional.of(riverside.treatmentId()), Optional.empty(), Optional.of(3)));

        await().atMost(PATIENCE).until(() -> reasons().size() == 2);
        assertThat(reasons()).containsExactly("too-soon", "too-far-ahead");
    }

    @Test
    void everySampleIsUnderstood() {
        var sample = EventSamples.newest().stream()
                .filter(each -> each.event() instanceof PolicyChanged)
                .findFirst()
                .orElseThrow();
        var said = (PolicyChanged) sample.event();

        send(said.key(), sample.entry().type(), sample.json());

        var window = riverside.clinic().window();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(chain.now()
                                .catalogue()
                                .limits()
                                .at(said.clinicId().orElseThrow())
                                .narrow(window, said.treatmentId().orElseThrow())
                                .notice())
                        .isEqualTo(Duration.ofHours(4)));
    }

    private boolean isListed() {
        return new Searching(http, chain).starts(riverside, Searching.TUESDAY).contains("2027-01-12T09:40");
    }

    private List<String> reasons() {
        var wish = new ExplainTime.Wish(
                riverside.treatmentId(), riverside.therapistId(), riverside.clinicId(), TUESDAY_MORNING, null);
        return explain.explain(wish).reasons().stream().map(Refusal::code).toList();
    }

    private PolicyChanged level(
            long version, Optional<UUID> treatment, Optional<Integer> noticeMinutes, Optional<Integer> horizonDays) {
        var id = UUID.nameUUIDFromBytes((riverside.clinicId() + " " + treatment).getBytes(UTF_8));
        return new PolicyChanged(id, version, Optional.of(riverside.clinicId()), treatment, noticeMinutes, horizonDays);
    }

    private void tell(PolicyChanged changed) {
        send(changed.key(), EventCatalogue.typeOf(changed), EventJson.write(changed));
    }

    private void send(UUID key, String type, String json) {
        var record = new ProducerRecord<>(Topics.POLICIES, 0, key.toString(), json);
        record.headers().add(EventHeaders.TYPE, type.getBytes(UTF_8));
        kafka.send(record).join();
    }
}
