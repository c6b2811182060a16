package io.unknot.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recorded examples of each event type, kept for ever: every consumer's tests read them, so that no change of a record
 * breaks what was written before it. A record that gains fields gains an example; those before it stay as they were.
 */
public final class EventSamples {

    private static final int MOST_PER_TYPE = 20;

    /** The text is as it once stood in the topic. */
    public record Sample(EventCatalogue.Entry entry, String json) {
        public Event event() {
            return EventJson.read(entry.record(), json);
        }
    }

    private EventSamples() {}

    /** All there are, those of a type from the first writer to today's. */
    public static List<Sample> all() {
        return EventCatalogue.entries().stream().flatMap(EventSamples::recorded).toList();
    }

    /** The last of each type: what is written today. */
    public static List<Sample> newest() {
        return EventCatalogue.entries().stream()
                .map(entry -> recorded(entry).toList().getLast())
                .toList();
    }

    private static Stream<Sample> recorded(EventCatalogue.Entry entry) {
        var first = read(entry, "").orElseThrow(() -> new IllegalStateException("there is no sample of " + entry));
        var later = IntStream.rangeClosed(2, MOST_PER_TYPE)
                .mapToObj(number -> read(entry, "." + number))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
        return Stream.concat(Stream.of(first), later);
    }

    private static Optional<Sample> read(EventCatalogue.Entry entry, String number) {
        var file = "/samples/" + entry.type() + number + ".json";
        try (var in = EventSamples.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Sample(entry, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
