package io.unknot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.reminder.ReminderEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventSamplesTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void everyEventRecordHasALineAndASample() {
        assertThat(EventSamples.all().stream()
                        .<Class<?>>map(sample -> sample.entry().record()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AppointmentEvent.class, DirectoryEvent.class, ReminderEvent.class)
                                .flatMap(EventSamplesTests::leavesOf)
                                .toList());
    }

    @Test
    void writingAReadSampleGivesTheSampleAgain() {
        for (var sample : EventSamples.all()) {
            assertThat(JSON.readTree(EventJson.write(sample.event()))).isEqualTo(JSON.readTree(sample.json()));
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

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(EventSamplesTests::leavesOf);
    }
}
