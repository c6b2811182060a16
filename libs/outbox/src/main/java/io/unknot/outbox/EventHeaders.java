package io.unknot.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The CloudEvents 1.0 attributes as Kafka headers, in the binary mode of the Kafka protocol binding. */
public final class EventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    /** The subject's version, as the CloudEvents sequence extension names it. */
    public static final String SEQUENCE = "ce_sequence";

    private EventHeaders() {}

    static Optional<String> type(ConsumerRecord<?, ?> record) {
        return Optional.ofNullable(record.headers().lastHeader(TYPE))
                .map(Header::value)
                .map(bytes -> new String(bytes, UTF_8));
    }
}
