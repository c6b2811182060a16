package io.unknot.notification.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.events.Event;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.Topics;
import io.unknot.events.reminder.ReminderEvent;
import io.unknot.outbox.EventHeaders;
import io.unknot.testing.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells events as other services' relays do, and hears what this one told. */
public final class Topic {

    private Topic() {}

    /** Returns when the broker has them all. */
    public static void tell(Event... events) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            for (var event : events) {
                var record = new ProducerRecord<>(
                        EventCatalogue.topicOf(event), event.key().toString(), EventJson.write(event));
                record.headers()
                        .add(EventHeaders.TYPE, EventCatalogue.typeOf(event).getBytes(UTF_8));
                var _ = producer.send(record);
            }
            producer.flush();
        }
    }

    /** Everything told of an appointment's messages so far, as text on the wire. */
    public static List<String> remindersOf(UUID appointment) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.REMINDERS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var heard = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
            }
            return heard.stream()
                    .filter(record -> record.key().equals(appointment.toString()))
                    .map(Topic::line)
                    .toList();
        }
    }

    private static String line(ConsumerRecord<String, String> record) {
        var type = new String(record.headers().lastHeader(EventHeaders.TYPE).value(), UTF_8);
        var event = (ReminderEvent) EventJson.read(EventCatalogue.recordOf(type).orElseThrow(), record.value());
        return event.getClass().getSimpleName() + " " + event.kind() + " " + event.version();
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers());
    }
}
