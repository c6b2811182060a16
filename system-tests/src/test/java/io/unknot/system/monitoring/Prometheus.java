package io.unknot.system.monitoring;

import io.unknot.embedded.FreePorts;
import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A real Prometheus that asks the running system every second and knows our alerts. */
final class Prometheus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ServerProcess process;
    private final GatewayClient client;

    private Prometheus(ServerProcess process, GatewayClient client) {
        this.process = process;
        this.client = client;
    }

    /** With these files of rules; the folder is its own and empty. */
    static Prometheus start(Path program, Path folder, RunningSystem system, List<Path> rules) {
        int port = FreePorts.one();
        Path configuration = folder.resolve("prometheus.yml");
        write(configuration, configuration(system, rules));
        ServerProcess process = ServerProcess.start(
                "prometheus",
                List.of(
                        program.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn"),
                Map.of(),
                Launch.loggingTo(folder.resolve("prometheus.log")));
        Prometheus prometheus = new Prometheus(process, GatewayClient.past(URI.create("http://127.0.0.1:" + port)));
        process.awaitReady(PATIENCE, prometheus::isReady);
        return prometheus;
    }

    /** What the query gives now: a list of labels and value. An error is a failure. */
    JsonNode query(String query) {
        return data("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .path("result");
    }

    /** The names of all metrics it has seen. */
    List<String> metrics() {
        return data("/api/v1/label/__name__/values")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The names of the alerts that fire now. */
    List<String> firing() {
        return data("/api/v1/alerts")
                .path("alerts")
                .valueStream()
                .filter(alert -> alert.path("state").asString().equals("firing"))
                .map(alert -> alert.path("labels").path("alertname").asString())
                .distinct()
                .toList();
    }

    /** All rules, each with its query and its health. */
    List<JsonNode> rules() {
        return data("/api/v1/rules")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private JsonNode data(String path) {
        return client.get(path).expect(200).path("data");
    }

    private boolean isReady() {
        try {
            return client.get("/-/ready").status() == 200;
        } catch (AssertionError _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.kill();
    }

    private static String configuration(RunningSystem system, List<Path> rules) {
        String targets = Stream.concat(RunningSystem.SERVICES.stream(), Stream.of("gateway"))
                .map(process -> system.managementUri(process).getAuthority())
                .collect(Collectors.joining(", "));
        String files = rules.stream()
                .map(file -> file.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(", "));
        return """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [%s]
            scrape_configs:
              - job_name: unknot
                metrics_path: /actuator/prometheus
                static_configs:
                  - targets: [%s]
            """.formatted(files, targets);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
