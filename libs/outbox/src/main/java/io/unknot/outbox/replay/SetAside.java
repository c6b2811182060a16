package io.unknot.outbox.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.outbox.EventHeaders;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * A record as it lies in a dead-letter topic: what it was, and in headers of their own where from and why.
 *
 * @param topic where it came from
 */
record SetAside(String topic, ConsumerRecord<String, String> record) {

    private static final String ABOUT_THE_FAILURE = "kafka_dlt-";

    /** Where it lies. */
    TopicPartition place() {
        return new TopicPartition(record.topic(), record.partition());
    }

    DeadLetter letter() {
        return new DeadLetter(
                topic,
                partition(),
                offset(),
                text(EventHeaders.TYPE).orElse(null),
                text(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN)
                        .or(() -> text(KafkaHeaders.DLT_EXCEPTION_FQCN))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .orElse(null),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** As its listener was given it the first time. */
    ConsumerRecord<String, String> asItCame() {
        var headers = new RecordHeaders(Stream.of(record.headers().toArray())
                .filter(header -> !header.key().startsWith(ABOUT_THE_FAILURE))
                .toArray(Header[]::new));
        return new ConsumerRecord<>(
                topic,
                partition(),
                offset(),
                number(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, ByteBuffer::getLong).orElse(record.timestamp()),
                TimestampType.CREATE_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }

    private int partition() {
        return number(KafkaHeaders.DLT_ORIGINAL_PARTITION, ByteBuffer::getInt).orElse(record.partition());
    }

    private long offset() {
        return number(KafkaHeaders.DLT_ORIGINAL_OFFSET, ByteBuffer::getLong).orElse(record.offset());
    }

    private <N> Optional<N> number(String header, Function<ByteBuffer, N> kind) {
        return value(header).map(ByteBuffer::wrap).map(kind);
    }

    private Optional<String> text(String header) {
        return value(header).map(bytes -> new String(bytes, UTF_8));
    }

    private Optional<byte[]> value(String header) {
        return Optional.ofNullable(record.headers().lastHeader(header)).map(Header::value);
    }
}
