package io.unknot.local.deploy;

import io.unknot.local.child.Service;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Prometheus asks every service of docker-compose.yml, at the port and path where it answers. */
record ScrapeRules(Repository repository, List<Told> told) {
    private static final String NAME = "ops/prometheus/prometheus.yml";

    Stream<String> complaints() {
        List<Node> jobs = repository.yaml(NAME).at("scrape_configs").items();
        List<String> asked = jobs.stream()
                .flatMap(job -> job.at("static_configs").items().stream())
                .flatMap(group -> group.at("targets").texts())
                .toList();
        Stream<String> forgotten = told.stream()
                .map(one -> one.service().word() + ":" + one.managementPort())
                .filter(target -> !asked.contains(target))
                .map(target -> NAME + " does not ask " + target);
        return Stream.concat(forgotten, jobs.stream().flatMap(this::path));
    }

    private Stream<String> path(Node job) {
        String path = job.at("metrics_path").text();
        return Arrays.stream(Service.values())
                .filter(service -> Settings.of(repository, service).endpoints().stream()
                        .noneMatch(endpoint -> path.equals("/actuator/" + endpoint)))
                .map(service -> NAME + ": " + service.word() + " does not answer at " + path);
    }
}
