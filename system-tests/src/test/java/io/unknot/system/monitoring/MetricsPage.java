package io.unknot.system.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/metrics.md, as far as it can be held against a running system. */
record MetricsPage(String text) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static MetricsPage inTheRepository() {
        try {
            return new MetricsPage(Files.readString(Path.of("..", "docs", "metrics.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the first column of a part's table. */
    Set<String> metricsOf(String part) {
        return part(part)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> CODE.matcher(cell).results())
                .map(code -> code.group(1))
                .collect(Collectors.toSet());
    }

    /** The labels a metric may have. */
    Set<String> labels() {
        return CODE.matcher(part("Labels")).results().map(code -> code.group(1)).collect(Collectors.toSet());
    }

    private String part(String title) {
        int begin = text.indexOf("\n## " + title + "\n");
        int end = text.indexOf("\n## ", begin + 1);
        return text.substring(begin, end < 0 ? text.length() : end);
    }
}
