package io.unknot.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.service.trace.TraceParent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
        return text(record, TYPE);
    }

    /**
     * When the fact was told, by the clock of the database it was told in: for what happened before we could hear of it,
     * never to order facts by. Empty when the record does not say so, or not in a way we understand.
     */
    public static Optional<Instant> toldAt(ConsumerRecord<?, ?> record) {
        try {
            return text(record, TIME).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Where the fact belongs in a trace, if it does. */
    static Optional<TraceParent> place(ConsumerRecord<?, ?> record) {
        return text(record, TraceParent.HEADER).flatMap(TraceParent::read);
    }

    private static Optional<String> text(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(bytes -> new String(bytes, UTF_8));
    }
}
