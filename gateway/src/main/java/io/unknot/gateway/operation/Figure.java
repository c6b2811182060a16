package io.unknot.gateway.operation;

import java.util.Map;

/** One figure as a process shows it, in the unit its name says. */
public record Figure(String name, Map<String, String> labels, double value) {

    public Figure {
        labels = Map.copyOf(labels);
    }

    /** The value of a label; empty where the figure has none of that name. */
    public String label(String key) {
        return labels.getOrDefault(key, "");
    }
}
