package io.unknot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.careplan.CarePlanEvent;
import io.unknot.events.client.ClientErased;
import io.unknot.events.client.ClientMerged;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.events.group.GroupVisitEvent;
import io.unknot.events.policy.PolicyChanged;
import io.unknot.events.recommendation.RecommendationChanged;
import io.unknot.events.reminder.ReminderEvent;
import io.unknot.events.review.RatingChanged;
import io.unknot.events.verification.VerificationEvent;
import io.unknot.events.waitlist.WaitlistEvent;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventSamplesTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void everyEventRecordHasALineAndASample() {
        assertThat(EventSamples.newest().stream()
                        .<Class<?>>map(sample -> sample.entry().record()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                AppointmentEvent.class,
                                CarePlanEvent.class,
                                ClientErased.class,
                                ClientMerged.class,
                                DirectoryEvent.class,
                                GroupVisitEvent.class,
                                PolicyChanged.class,
                                ReminderEvent.class,
                                VerificationEvent.class,
                                RatingChanged.class,
                                RecommendationChanged.class,
                                WaitlistEvent.class)
                        .flatMap(EventSamplesTests::leavesOf)
                        .toList());
    }

    @Test
    void writingTheNewestSampleGivesTheSampleAgain() {
        for (var sample : EventSamples.newest()) {
            assertThat(JSON.readTree(EventJson.write(sample.event()))).isEqualTo(JSON.readTree(sample.json()));
        }
    }

    @Test
    void everySampleIsReadAsWhatItSaid() {
        for (var sample : EventSamples.all()) {
            var read = EventJson.read(sample.entry().record(), EventJson.write(sample.event()));
            assertThat(read).isEqualTo(sample.event());
            holdsAllOf(JSON.readTree(EventJson.write(read)), JSON.readTree(sample.json()));
        }
    }

    @Test
    void whatFirstWritersLeftOutIsReadAsNone() {
        var clinic = (ClinicChanged) first(ClinicChanged.class);
        var shift = (ShiftChanged) first(ShiftChanged.class);
        var treatment = (TreatmentChanged) first(TreatmentChanged.class);

        assertThat(clinic.closures()).isEmpty();
        assertThat(clinic.yearlyClosures()).isEmpty();
        assertThat(clinic.place()).isEmpty();
        assertThat(clinic.rooms()).allMatch(room -> room.capacity().isEmpty());
        assertThat(shift.day()).contains(DayOfWeek.TUESDAY);
        assertThat(shift.rule()).isEmpty();
        assertThat(shift.breaks()).isEmpty();
        assertThat(treatment.otherDurationsMinutes()).isEmpty();
        assertThat(treatment.strain()).isEmpty();
        assertThat(((AppointmentBooked) first(AppointmentBooked.class)).visit().furtherParts())
                .isEmpty();
    }

    @Test
    void theNewestSampleOfAChangedTypeUsesEveryField() {
        for (var changed : List.of(ClinicChanged.class, TreatmentChanged.class, TimeOffChanged.class)) {
            var sample = EventSamples.newest().stream()
                    .filter(each -> each.entry().record().equals(changed))
                    .findFirst()
                    .orElseThrow();
            assertThat(JSON.readTree(sample.json()).values())
                    .as(sample.entry().type())
                    .noneMatch(JsonNode::isNull);
        }
    }

    @Test
    void aFieldFromANewerWriterIsPassedOver() {
        for (var sample : EventSamples.all()) {
            var newer = (ObjectNode) JSON.readTree(sample.json());
            newer.put("addedLater", true);
            assertThat(EventJson.read(sample.entry().record(), newer.toString()))
                    .isEqualTo(sample.event());
        }
    }

    @Test
    void anEventWithoutItsVersionIsRefused() {
        for (var sample : EventSamples.all()) {
            var broken = (ObjectNode) JSON.readTree(sample.json());
            broken.remove("version");
            assertThatThrownBy(() -> EventJson.read(sample.entry().record(), broken.toString()))
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void anEventWithoutItsVisitIsRefused() {
        assertThatThrownBy(() -> EventJson.read(
                        AppointmentBooked.class,
                        "{\"appointmentId\":\"00000000-0000-4000-8000-000000000901\",\"version\":1}"))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aTypeNobodyKnowsHasNoRecord() {
        assertThat(EventCatalogue.recordOf("io.unknot.appointment.teleported.v1"))
                .isEmpty();
    }

    private static Event first(Class<? extends Event> record) {
        return EventSamples.all().stream()
                .filter(sample -> sample.entry().record().equals(record))
                .findFirst()
                .orElseThrow()
                .event();
    }

    private static void holdsAllOf(JsonNode written, JsonNode recorded) {
        for (var field : recorded.properties()) {
            assertThat(written.get(field.getKey())).as(field.getKey()).isNotNull();
            holdsAllOf(written.get(field.getKey()), field.getValue());
        }
        for (int index = 0; recorded.isArray() && index < recorded.size(); index++) {
            holdsAllOf(written.get(index), recorded.get(index));
        }
        if (recorded.isValueNode()) {
            assertThat(written).isEqualTo(recorded);
        }
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(EventSamplesTests::leavesOf);
    }
}
