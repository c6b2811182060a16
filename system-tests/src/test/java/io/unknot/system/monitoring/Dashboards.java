package io.unknot.system.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards of ops/grafana, and what their queries ask for. */
final class Dashboards {

    private static final Path FOLDER = Path.of("..", "ops", "grafana", "dashboards");
    private static final Pattern LABELS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern FUNCTION = Pattern.compile("\\b\\w+\\s*(?=\\()");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*");
    private static final Set<String> WORDS = Set.of("or", "and", "unless", "bool", "offset", "by");

    private Dashboards() {}

    /** Every query of every panel, with what Grafana would set in place of its variables. */
    static Stream<Query> queries() {
        return files().flatMap(file -> read(file)
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets")
                        .valueStream()
                        .map(target -> new Query(
                                file.getFileName() + ": " + panel.path("title").asString(),
                                target.path("expr")
                                        .asString()
                                        .replace("$__rate_interval", "1m")
                                        .replace("$__range", "1h")))));
    }

    static Stream<JsonNode> all() {
        return files().map(Dashboards::read);
    }

    /** The metrics a query names. */
    static Stream<String> metricsOf(String query) {
        String bare = FUNCTION.matcher(LABELS.matcher(query).replaceAll(" ")).replaceAll(" ");
        return NAME.matcher(bare)
                .results()
                .map(name -> name.group())
                .filter(name -> !WORDS.contains(name))
                .distinct();
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }

    /** @param place for people */
    record Query(String place, String text) {}
}
