package io.unknot.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            describes(map(message, "payload"), entry.record());
        }
    }

    // What a field holds is described by the same rules, as deep as there are records.
    private void describes(Map<String, Object> schema, Class<?> record) {
        var properties = map(schema, "properties");
        assertThat(properties.keySet()).as(record.getName()).containsExactlyInAnyOrderElementsOf(namesOf(all(record)));
        assertThat((List<?>) schema.get("required"))
                .as("required of %s", record.getName())
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(namesOf(all(record).filter(AsyncApiTests::mustBeThere)));
        all(record)
                .forEach(component -> recordIn(component.getGenericType())
                        .ifPresent(inner -> describes(itemOf(map(properties, component.getName())), inner)));
    }

    /** An Optional may be absent or null, and first writers left out what was added since. */
    private static boolean mustBeThere(RecordComponent component) {
        return component.getType() != Optional.class && !isAdded(component);
    }

    private static boolean isAdded(RecordComponent component) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .isAnnotationPresent(Added.class);
        } catch (NoSuchFieldException e) {
            throw new AssertionError("a record has a field for each component", e);
        }
    }

    private static Optional<Class<?>> recordIn(Type type) {
        return switch (type) {
            case Class<?> plain when plain.isRecord() -> Optional.of(plain);
            case ParameterizedType holder -> recordIn(holder.getActualTypeArguments()[0]);
            default -> Optional.empty();
        };
    }

    /** The schema itself, of its items, or what it refers to. */
    private Map<String, Object> itemOf(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String address) {
            return map(document, address.substring("#/".length()).split("/", -1));
        }
        return schema.containsKey("items") ? itemOf(map(schema, "items")) : schema;
    }

    private static String messageOf(EventCatalogue.Entry entry) {
        return entry.type().replaceFirst("^io\\.unknot\\.", "").replaceFirst("\\.v1$", "");
    }

    private static Stream<RecordComponent> all(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }

    private static List<String> namesOf(Stream<RecordComponent> components) {
        return components.map(RecordComponent::getName).toList();
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
