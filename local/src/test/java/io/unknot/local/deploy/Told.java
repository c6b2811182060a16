package io.unknot.local.deploy;

import io.unknot.local.child.Service;
import java.util.Map;
import java.util.Set;

/**
 * What one service is told in one place.
 *
 * @param place the file, for people
 * @param elsewhere names ./unknot tells it which here it need not be told
 * @param besides names it is told here which ./unknot does not tell it
 */
record Told(
        String place, Service service, Map<String, String> environment, Set<String> elsewhere, Set<String> besides) {

    /** Who takes traces. It is none of the services, and ./unknot has none. */
    static final String TRACES = "UNKNOT_TRACES_ENDPOINT";

    /** What a service is told of traces, everywhere but by ./unknot. */
    static final Set<String> OF_TRACES = Set.of(TRACES, "UNKNOT_TRACES_SHARE");

    String value(String name) {
        return environment.getOrDefault(name, "");
    }

    String port() {
        return value("SERVER_PORT");
    }

    String managementPort() {
        return value("MANAGEMENT_SERVER_PORT");
    }

    String complaint(String text) {
        return place + ": " + service.word() + " " + text;
    }
}
