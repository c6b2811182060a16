package io.unknot.system.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything a topic holds, in the order in which a listener would hear it. */
final class ToldFacts {

    /** A record of the topic; all of one subject lie in one partition. */
    record Fact(String eventId, String subject, long version) {}

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private ToldFacts() {}

    static List<Fact> in(String topic, String broker) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", broker);
        try (KafkaConsumer<String, byte[]> reader =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> left = new HashMap<>(reader.endOffsets(partitions));
            List<Fact> facts = new ArrayList<>();
            while (left.entrySet().removeIf(end -> reader.position(end.getKey()) >= end.getValue())
                    || !left.isEmpty()) {
                reader.poll(PATIENCE).forEach(found -> facts.add(fact(found)));
            }
            return facts;
        }
    }

    private static Fact fact(ConsumerRecord<String, byte[]> found) {
        return new Fact(
                header(found, "ce_id"), header(found, "ce_subject"), Long.parseLong(header(found, "ce_sequence")));
    }

    private static String header(ConsumerRecord<?, ?> found, String name) {
        return new String(found.headers().lastHeader(name).value(), UTF_8);
    }
}
