package io.unknot.therapist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.events.Event;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.Topics;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.outbox.EventHeaders;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.shift.Shifts;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.treatment.Treatments;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.json.JsonMapper;

@TherapistServiceTest
class ToldEventsKafkaTests {

    @Autowired
    Http http;

    @Autowired
    ConsumerFactory<String, String> consumers;

    @Autowired
    Clinics clinics;

    @Autowired
    Treatments treatments;

    @Autowired
    Therapists therapists;

    @Autowired
    Shifts shifts;

    private final Riverside riverside = Riverside.anew();

    @Test
    void tellsEveryKindOfChangeInItsTopicUnderItsId() {
        http.putAll(riverside);
        assertThat(told(Topics.CLINICS, riverside.clinicId(), 1, ClinicChanged.class))
                .containsExactly(clinics.told(new Versioned<>(riverside.clinic(), 1)));
        assertThat(told(Topics.TREATMENTS, riverside.treatmentId(), 1, TreatmentChanged.class))
                .containsExactly(treatments.told(new Versioned<>(riverside.lowBackMassage(), 1)));
        assertThat(told(Topics.THERAPISTS, riverside.therapistId(), 1, TherapistChanged.class))
                .containsExactly(therapists.told(new Versioned<>(riverside.mara(), 1)));
        assertThat(told(Topics.SHIFTS, riverside.shiftId(), 1, ShiftChanged.class))
                .containsExactly(shifts.told(new Versioned<>(riverside.tuesdays(), 1)));
    }

    @Test
    void tellsChangesInTheirOrderAndARepetitionNotAtAll() {
        var renamed = riverside.clinicJson().replace("\"Riverside\"", "\"Riverside South\"");
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson());
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson());
        http.put(Http.CLINIC, riverside.clinicId(), renamed);
        assertThat(told(Topics.CLINICS, riverside.clinicId(), 2, ClinicChanged.class))
                .extracting(Event::version)
                .containsExactly(1L, 2L);
    }

    // Gender and languages are told, as the search shows them to anybody: a course of visits may ask for them.
    @Test
    void tellsNobodyWhoTheTherapistIs() {
        http.putAll(riverside);
        var told = records(Topics.THERAPISTS, riverside.therapistId(), 1)
                .getFirst()
                .value();
        assertThat(told).doesNotContain("Mara", "Okafor", "CNHC");
        assertThat(JsonMapper.shared().readTree(told).propertyNames())
                .containsExactlyInAnyOrder("therapistId", "version", "treatments", "licences", "gender", "languages");
    }

    @Test
    void tellsWhenATherapistIsAwayAndNobodyWhy() {
        http.putAll(riverside);
        var id = UUID.randomUUID();
        http.put("/api/v1/time-off/{id}", id, """
            {"therapistId": "%s", "firstDay": "2027-01-12", "lastDay": "2027-01-13", "reason": "Root canal"}
            """.formatted(riverside.therapistId()));
        http.as(Http.MANAGER)
                .delete()
                .uri("/api/v1/time-off/{id}", id)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(told(Topics.TIME_OFF, id, 2, TimeOffChanged.class))
                .containsExactly(away(id, 1, false), away(id, 2, true));
        assertThat(records(Topics.TIME_OFF, id, 1).getFirst().value()).doesNotContain("Root", "reason");
    }

    private TimeOffChanged away(UUID id, long version, boolean withdrawn) {
        return new TimeOffChanged(
                id,
                version,
                riverside.therapistId(),
                LocalDate.of(2027, 1, 12),
                LocalDate.of(2027, 1, 13),
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                withdrawn);
    }

    private List<Event> told(String topic, UUID key, int count, Class<? extends Event> type) {
        return records(topic, key, count).stream()
                .<Event>map(record -> {
                    var header = record.headers().lastHeader(EventHeaders.TYPE);
                    assertThat(EventCatalogue.recordOf(new String(header.value(), UTF_8)))
                            .contains(type);
                    return EventJson.read(type, record.value());
                })
                .toList();
    }

    private List<ConsumerRecord<String, String>> records(String topic, UUID key, int count) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = consumers.createConsumer("reads-" + UUID.randomUUID(), "")) {
            readFromTheStart(consumer, topic);
            await().untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(key.toString())) {
                        found.add(record);
                    }
                });
                assertThat(found).hasSizeGreaterThanOrEqualTo(count);
            });
        }
        return found;
    }

    private static void readFromTheStart(Consumer<String, String> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }
}
