package io.unknot.benchmark.availability;

import io.unknot.benchmark.load.HttpQuestion;
import java.net.URI;

/** What a service holds on to, by its own metrics. */
record Heap(URI metrics) {

    /** What it uses of its heap now, with what the next collection would free. */
    long usedMegabytes() {
        try (var http = new HttpQuestion(random -> metrics)) {
            return Math.round(http.get(metrics)
                            .lines()
                            .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                            .sum()
                    / (1 << 20));
        } catch (Exception e) {
            throw new IllegalStateException("The metrics cannot be read", e);
        }
    }
}
