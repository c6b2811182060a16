package io.unknot.local.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of ops/prometheus: alerts, and the cases in which each must and must not fire. */
record Rules(Path root) {

    static Rules here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("ops/prometheus/rules"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no ops/prometheus/rules above this folder");
        }
        return new Rules(folder);
    }

    List<Path> ruleFiles() {
        return files("ops/prometheus/rules");
    }

    List<Path> caseFiles() {
        return files("ops/prometheus/tests");
    }

    Stream<Alert> alerts() {
        return ruleFiles().stream()
                .flatMap(file -> each(read(file), "groups"))
                .flatMap(group -> each(group, "rules"))
                .filter(rule -> rule.containsKey("alert"))
                .map(rule -> new Alert(
                        text(rule, "alert"),
                        text(map(rule, "labels"), "severity"),
                        text(map(rule, "annotations"), "runbook")));
    }

    Stream<Case> cases() {
        return caseFiles().stream()
                .flatMap(file -> each(read(file), "tests"))
                .flatMap(test -> each(test, "alert_rule_test"))
                .map(one -> new Case(
                        text(one, "alertname"),
                        each(one, "exp_alerts").findAny().isPresent()));
    }

    String runbooks() {
        return text(root.resolve("docs/runbooks.md"));
    }

    private List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> read(Path file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map<?, ?>> each(Map<?, ?> map, String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item)
                : Stream.of();
    }

    private static Map<?, ?> map(Map<?, ?> map, String name) {
        return map.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    /** What wakes somebody, how urgently, and where it is written what to do. */
    record Alert(String name, String severity, String runbook) {}

    /** A case of an alert, in which it fires or does not. */
    record Case(String alert, boolean fires) {}
}
