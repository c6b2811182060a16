package io.unknot.system.monitoring;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One line of what a process tells Prometheus. */
record Sample(String name, Map<String, String> labels) {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? [^ ]+( .*)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Stream<Sample> in(String scrape) {
        return scrape.lines().filter(line -> !line.startsWith("#")).map(Sample::of);
    }

    private static Sample of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a sample: " + line);
        }
        Map<String, String> labels = new TreeMap<>();
        if (parts.group(2) != null) {
            LABEL.matcher(parts.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Sample(parts.group(1), labels);
    }
}
