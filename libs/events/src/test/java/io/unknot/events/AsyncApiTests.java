package io.unknot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.events.appointment.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The published description of the events says what the code does. */
class AsyncApiTests {

    private static final Path FILE = Path.of("../../docs/events/asyncapi.yaml");

    private final Map<String, Object> document = read();

    @Test
    void everyTopicIsAChannelWithItsMessages() {
        var inCode = EventCatalogue.entries().stream()
                .collect(Collectors.groupingBy(
                        EventCatalogue.Entry::topic, Collectors.mapping(AsyncApiTests::messageOf, Collectors.toSet())));

        var inDocument = map(document, "channels").keySet().stream()
                .collect(Collectors.toMap(
                        topic -> topic,
                        topic -> map(document, "channels", topic, "messages").keySet()));

        assertThat(inDocument).isEqualTo(inCode);
    }

    @Test
    void everyMessageHasTheTypeAndTheFieldsOfItsRecord() {
        for (var entry : EventCatalogue.entries()) {
            var message = map(document, "components", "messages", messageOf(entry));
            assertThat(message).containsEntry("name", entry.type());
            assertThat(map(message, "payload", "properties").keySet())
                    .as(entry.type())
                    .containsExactlyInAnyOrderElementsOf(componentsOf(entry.record()));
        }
    }

    @Test
    void theVisitHasTheFieldsOfItsRecord() {
        assertThat(map(document, "components", "schemas", "Visit", "properties").keySet())
                .containsExactlyInAnyOrderElementsOf(componentsOf(Visit.class));
    }

    private static String messageOf(EventCatalogue.Entry entry) {
        return entry.type().replaceFirst("^io\\.unknot\\.", "").replaceFirst("\\.v1$", "");
    }

    private static Iterable<String> componentsOf(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String... path) {
        var at = from;
        for (var step : path) {
            at = (Map<String, Object>) Objects.requireNonNull(at.get(step), step);
        }
        return at;
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml().load(Files.readString(FILE));
        } catch (IOException e) {
            throw new AssertionError("run from the module's folder", e);
        }
    }
}
