package io.unknot.outbox.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.outbox.EventHeaders;
import io.unknot.service.trace.Leg;
import io.unknot.service.trace.TraceParent;
import io.unknot.service.trace.Trail;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event that is decided and not yet known to be sent. */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        UUID key,
        UUID subject,
        long version,
        String type,
        String payload,
        Instant toldAt,
        Optional<TraceParent> place) {

    /** The same, its trace now saying that it has lain here until now. */
    OutboxRow onThe(Trail trail) {
        var sent = trail.passed(place, new Leg("tell " + topic, subject), toldAt);
        return new OutboxRow(id, eventId, topic, key, subject, version, type, payload, toldAt, sent);
    }

    ProducerRecord<String, String> toRecord(String source) {
        var record = new ProducerRecord<>(topic, key.toString(), payload);
        header(record, EventHeaders.SPEC_VERSION, "1.0");
        header(record, EventHeaders.ID, eventId.toString());
        header(record, EventHeaders.TYPE, type);
        header(record, EventHeaders.SOURCE, "/" + source);
        header(record, EventHeaders.SUBJECT, subject.toString());
        header(record, EventHeaders.TIME, toldAt.toString());
        header(record, EventHeaders.SEQUENCE, Long.toString(version));
        header(record, "content-type", "application/json");
        place.ifPresent(known -> header(record, TraceParent.HEADER, known.text()));
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
