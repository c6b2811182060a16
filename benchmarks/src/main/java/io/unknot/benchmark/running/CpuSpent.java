package io.unknot.benchmark.running;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the processes of the system have spent of the processors since they were started. */
public record CpuSpent(Map<String, Duration> byPart) {

    private static final String POSTGRES = "postgres";

    /** The parts, each told by a word in its command line. */
    private static final Map<String, String> PARTS = parts();

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        Stream.of("gateway", "booking-service", "therapist-service", "notification-service")
                .forEach(name -> parts.put("apps/" + name, name));
        parts.put("kafka.Kafka", "kafka");
        parts.put("mail.MailSink", "mail server");
        return parts;
    }

    /** As it stands now; what a database connection that has ended had spent is not counted. */
    public static CpuSpent now() {
        return new CpuSpent(ProcessHandle.current()
                .descendants()
                .collect(Collectors.groupingBy(
                        CpuSpent::partOf,
                        LinkedHashMap::new,
                        Collectors.reducing(
                                Duration.ZERO,
                                process -> process.info().totalCpuDuration().orElse(Duration.ZERO),
                                Duration::plus))));
    }

    /** Milliseconds of one processor for each of so many pieces of work, since an earlier moment; by part. */
    public Map<String, Double> millisEach(CpuSpent before, long count) {
        var each = new LinkedHashMap<String, Double>();
        byPart.forEach((part, spent) -> {
            var since = spent.minus(before.byPart.getOrDefault(part, Duration.ZERO));
            each.put(part, since.toNanos() / 1e6 / count);
        });
        return each;
    }

    private static String partOf(ProcessHandle process) {
        if (process.info().command().orElse("").endsWith(POSTGRES)) {
            return POSTGRES;
        }
        var line = process.info().commandLine().orElse("");
        return PARTS.entrySet().stream()
                .filter(part -> line.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }
}
