package io.unknot.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One recorded example per event type, kept for ever: every consumer's tests read them, so that no change of a record
 * breaks what was written before it.
 */
public final class EventSamples {

    /** The text is as it once stood in the topic. */
    public record Sample(EventCatalogue.Entry entry, String json) {
        public Event event() {
            return EventJson.read(entry.record(), json);
        }
    }

    private EventSamples() {}

    public static List<Sample> all() {
        return EventCatalogue.entries().stream().map(EventSamples::of).toList();
    }

    private static Sample of(EventCatalogue.Entry entry) {
        var file = "/samples/" + entry.type() + ".json";
        try (var in = EventSamples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no sample " + file);
            }
            return new Sample(entry, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
