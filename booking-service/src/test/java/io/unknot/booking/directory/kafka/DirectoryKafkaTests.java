package io.unknot.booking.directory.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.Length;
import io.unknot.events.Event;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.EventSamples;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.outbox.EventHeaders;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

@BookingServiceTest
class DirectoryKafkaTests {

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private Directory directory;

    @Test
    void whatTherapistServiceTellsCanBeBooked() {
        EventSamples.all().stream()
                .filter(sample -> sample.event() instanceof DirectoryEvent)
                .forEach(sample -> send(sample.event(), sample.json()));
        var clinic = sample(ClinicChanged.class).clinicId();
        var treatment = sample(TreatmentChanged.class).treatmentId();
        var therapist = sample(TherapistChanged.class).therapistId();

        await().ignoreExceptions().untilAsserted(() -> {
            var offer = directory
                    .offer(clinic, treatment, therapist, new Length.Usual())
                    .blockOptional()
                    .orElseThrow();
            assertThat(offer.roster().shifts())
                    .hasSize(1)
                    .allMatch(shift -> shift.breaks().size() == 1);
            assertThat(offer.roster().timeOff()).hasSize(1);
            assertThat(offer.clinic().closures()).hasSize(2);
            assertThat(offer.clinic().zone()).isEqualTo(ZoneId.of("Europe/London"));
            assertThat(offer.treatment().strain()).isNotNull();
            assertThat(directory.placesOf(List.of(clinic, UUID.randomUUID())).block())
                    .containsOnlyKeys(clinic);
            assertThat(directory
                            .offers(clinic, treatment, new Length.Usual())
                            .collectList()
                            .block())
                    .containsExactly(offer);
        });
    }

    @Test
    void anOlderStateOfAClinicChangesNothing() {
        var clinic = UUID.randomUUID();
        tell(in(clinic, 2, "Europe/Madrid"));
        tell(in(clinic, 1, "Europe/London"));
        tell(in(clinic, 3, "Europe/Paris"));

        await().untilAsserted(() -> assertThat(directory.zoneOf(clinic).block()).isEqualTo(ZoneId.of("Europe/Paris")));

        tell(in(clinic, 2, "Europe/Madrid"));
        var last = UUID.randomUUID();
        tell(in(last, 1, "Europe/London"));
        await().until(() -> directory.zoneOf(last).block() != null);
        assertThat(directory.zoneOf(clinic).block()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    private static ClinicChanged in(UUID clinic, long version, String zone) {
        var sample = sample(ClinicChanged.class);
        return new ClinicChanged(
                clinic,
                version,
                sample.name(),
                sample.address(),
                ZoneId.of(zone),
                sample.gridMinutes(),
                sample.noticeMinutes(),
                sample.horizonDays(),
                sample.openingHours(),
                sample.rooms(),
                sample.closures(),
                sample.yearlyClosures(),
                sample.place());
    }

    private static <E extends Event> E sample(Class<E> kind) {
        return EventSamples.all().stream()
                .map(EventSamples.Sample::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private void tell(Event event) {
        send(event, EventJson.write(event));
    }

    private void send(Event event, String json) {
        // One partition, so that the last event told is also the last one heard.
        var record = new ProducerRecord<>(
                EventCatalogue.topicOf(event), 0, event.key().toString(), json);
        record.headers().add(EventHeaders.TYPE, EventCatalogue.typeOf(event).getBytes(UTF_8));
        kafka.send(record).join();
    }
}
