package io.unknot.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.Topics;
import io.unknot.outbox.ledger.Ledger;
import io.unknot.testing.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

@LedgerTest
class InboxKafkaTests {

    private static final String DEAD_LETTERS = Topics.APPOINTMENTS + "-dlt.ledger";
    private static final int PARTITION = 1;

    @Autowired
    private Ledger ledger;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private MeterRegistry meters;

    private final UUID account = UUID.randomUUID();

    @Test
    void appliesAnEventOnceHoweverOftenItComes() throws Exception {
        send(1, 1, 2, 1, 2, 2, 3);

        heard(1L, 2L, 3L);
    }

    @Test
    void dropsAnEventOlderThanOneItHasApplied() throws Exception {
        send(2, 1, 3);

        heard(2L, 3L);
    }

    @Test
    void passesOverTypesItDoesNotKnow() throws Exception {
        send(record("io.unknot.appointment.teleported.v1", "{}"));
        send(1);

        heard(1L);
    }

    @Test
    void setsAsideWhatIsNoEventAndGoesOn() throws Exception {
        send(record("io.unknot.appointment.booked.v1", "{\"half an"));
        send(new ProducerRecord<>(Topics.APPOINTMENTS, PARTITION, account.toString(), "no type at all"));
        send(1);

        heard(1L);
        assertThat(deadLetters()).extracting(ConsumerRecord::value).contains("{\"half an", "no type at all");
        assertThat(meters.get("unknot.dead.letters")
                        .tag("topic", Topics.APPOINTMENTS)
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void setsAsideWhatFailsAgainAndAgainWithItsCause() throws Exception {
        var unbearable = UUID.randomUUID();
        ledger.cannotBear(unbearable);
        send(record(unbearable, 1));
        send(1);

        heard(1L);
        var letter = deadLetters().stream()
                .filter(record -> record.key().equals(unbearable.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).contains("cannot bear");
        assertThat(ledger.heardOf(unbearable)).isEmpty();
    }

    @Test
    void waitsForTheDatabaseAndSetsNothingAside() throws Exception {
        send(1);
        heard(1L);
        TestInfrastructure.postgres().stop();
        try {
            send(2, 3);
        } finally {
            TestInfrastructure.postgres().start();
        }

        heard(1L, 2L, 3L);
        assertThat(deadLetters()).extracting(ConsumerRecord::key).doesNotContain(account.toString());
    }

    private void heard(Long... versions) {
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(ledger.heardOf(account)).containsExactly(versions));
    }

    private void send(long... versions) throws Exception {
        for (var version : versions) {
            send(record(account, version));
        }
    }

    private void send(ProducerRecord<String, String> record) throws ExecutionException, InterruptedException {
        kafka.send(record).get();
    }

    private static ProducerRecord<String, String> record(UUID account, long version) {
        var event = Ledger.event(account, version);
        return record(account, EventCatalogue.typeOf(event), EventJson.write(event));
    }

    private ProducerRecord<String, String> record(String type, String value) {
        return record(account, type, value);
    }

    private static ProducerRecord<String, String> record(UUID account, String type, String value) {
        var record = new ProducerRecord<>(Topics.APPOINTMENTS, PARTITION, account.toString(), value);
        record.headers().add(EventHeaders.TYPE, type.getBytes(UTF_8));
        return record;
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static List<ConsumerRecord<String, String>> deadLetters() {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestInfrastructure.kafka().bootstrapServers());
        try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = reader.partitionsFor(DEAD_LETTERS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            var left = new HashMap<>(reader.endOffsets(partitions));
            while (left.entrySet().removeIf(end -> reader.position(end.getKey()) >= end.getValue())
                    || !left.isEmpty()) {
                reader.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }
}
