package io.unknot.gateway.operation.http;

import io.unknot.gateway.operation.Figure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text in which a process shows its figures (Prometheus exposition format 0.0.4), as far as the board uses it: a line a
 * figure. What is not wanted, and what cannot be read, is passed over.
 */
final class PrometheusText {

    private static final Set<String> WANTED = Set.of(
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_sum",
            "http_server_requests_seconds_bucket",
            "jvm_memory_used_bytes",
            "kafka_consumer_fetch_manager_records_lag",
            "process_cpu_usage",
            "r2dbc_pool_pending_connections");
    private static final String OURS = "unknot_";
    private static final int MOST = 20_000;
    private static final Pattern LINE =
            Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})?[ \\t]+(\\S+)(?:[ \\t]+-?\\d+)?$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private PrometheusText() {}

    static List<Figure> read(String text) {
        return text.lines()
                .filter(PrometheusText::isWanted)
                .limit(MOST)
                .map(PrometheusText::figure)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isWanted(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != '{' && line.charAt(end) != ' ') {
            end++;
        }
        return line.startsWith(OURS) || WANTED.contains(line.substring(0, end));
    }

    private static Optional<Figure> figure(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String labels = parts.group(2) == null ? "" : parts.group(2);
        var read = LABEL.matcher(labels)
                .results()
                .collect(Collectors.toUnmodifiableMap(
                        label -> label.group(1), label -> unescaped(label.group(2)), (first, _) -> first));
        return value(parts.group(3)).map(value -> new Figure(parts.group(1), read, value));
    }

    private static String unescaped(String value) {
        return value.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
    }

    private static Optional<Double> value(String written) {
        try {
            return switch (written) {
                case "+Inf" -> Optional.of(Double.POSITIVE_INFINITY);
                case "-Inf" -> Optional.of(Double.NEGATIVE_INFINITY);
                default -> Optional.of(Double.valueOf(written));
            };
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
