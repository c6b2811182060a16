package io.unknot.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerKafkaTests {
    static KafkaBroker broker;

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = KafkaBroker.start(KafkaOptions.in(folder));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void keepsWhatItAcknowledgedThroughAKill() throws Exception {
        create("appointments");
        send("appointments", "held");

        broker.kill();
        assertThat(broker.process().isAlive()).isFalse();
        broker.start();
        send("appointments", "booked");

        assertThat(received("appointments", 2)).containsExactly("held", "booked");
    }

    @Test
    void createsNoTopicNobodyAskedFor() {
        assertThatThrownBy(() -> send("never-declared", "held")).isInstanceOf(ExecutionException.class);
    }

    @Test
    void answersAgainAfterAnOrderlyStop() throws Exception {
        broker.stop();
        broker.start();

        create("clinics");
        send("clinics", "changed");
        assertThat(received("clinics", 1)).containsExactly("changed");
    }

    private static void create(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void send(String topic, String text) throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "max.block.ms", "5000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, text)).get();
        }
    }

    private static List<String> received(String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", topic, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var found = new java.util.ArrayList<String>();
            for (int i = 0; i < 40 && found.size() < count; i++) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach((ConsumerRecord<String, String> r) -> found.add(r.value()));
            }
            return found;
        }
    }
}
