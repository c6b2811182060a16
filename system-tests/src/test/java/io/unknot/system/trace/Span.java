package io.unknot.system.trace;

import java.util.Map;

/**
 * One leg of a trace, as the service sent it.
 *
 * @param parent empty where a trace begins
 * @param all everything that was sent of it, readable
 */
public record Span(
        String service,
        String name,
        String trace,
        String id,
        String parent,
        Map<String, String> attributes,
        String all) {

    boolean isAbout(Object id) {
        return id.toString().equals(attributes.get("unknot.about"));
    }

    /** As {@code booking-service: tell appointments}. */
    String title() {
        return service + ": " + name;
    }
}
