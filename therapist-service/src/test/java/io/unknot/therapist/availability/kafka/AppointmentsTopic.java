package io.unknot.therapist.availability.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.events.Event;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.EventSamples;
import io.unknot.events.Topics;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.outbox.EventHeaders;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/** Tells what booking-service would tell; all of it in one partition, so that one thing is heard after another. */
record AppointmentsTopic(KafkaOperations<String, String> kafka) {

    void tell(Event event) {
        send(event.key(), EventCatalogue.typeOf(event), EventJson.write(event));
    }

    /** Word for word what is recorded for the kind of event. */
    void tellSample(Class<? extends AppointmentEvent> record) {
        var sample = EventSamples.all().stream()
                .filter(each -> each.entry().record().equals(record))
                .findFirst()
                .orElseThrow();
        send(sample.event().key(), sample.entry().type(), sample.json());
    }

    private void send(UUID key, String type, String json) {
        var record = new ProducerRecord<>(Topics.APPOINTMENTS, 0, key.toString(), json);
        record.headers().add(EventHeaders.TYPE, type.getBytes(UTF_8));
        kafka.send(record).join();
    }
}
