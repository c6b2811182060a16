package io.unknot.local.deploy;

import io.unknot.local.child.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service lets itself be told: its application.yaml and what that imports, document by document. */
record Settings(List<Node> documents) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][a-z0-9.-]*)");
    // Spring Boot asks for these, whatever a service's files name.
    private static final Set<String> SPRING_BOOT =
            Set.of("SERVER_PORT", "MANAGEMENT_SERVER_PORT", "SPRING_PROFILES_ACTIVE", "SPRING_CONFIG_IMPORT");

    static Settings of(Repository repository, Service service) {
        List<Node> own = repository.yamls(service.word() + "/src/main/resources/application.yaml");
        Stream<Node> imported = own.stream()
                .flatMap(document -> Arrays.stream(
                        document.at("spring", "config", "import").text().split(",")))
                .filter(name -> name.startsWith("classpath:"))
                .flatMap(name -> imported(repository, name.substring("classpath:".length())));
        return new Settings(Stream.concat(own.stream(), imported).toList());
    }

    private static Stream<Node> imported(Repository repository, String name) {
        return repository.names("libs").stream()
                .map(lib -> "libs/" + lib + "/src/main/resources/" + name)
                .filter(repository::has)
                .flatMap(file -> repository.yamls(file).stream());
    }

    boolean readsFromEnvironment(String name) {
        return SPRING_BOOT.contains(name)
                || isKeysOfAnIssuer(name)
                || documents.stream().flatMap(document -> names("", document)).anyMatch(name::equals);
    }

    /** A number the service listens on unless told otherwise, if its files say. */
    Set<String> ports(String... names) {
        return documents.stream()
                .map(document -> document.at(names).text())
                .filter(port -> !port.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Under /actuator/health. */
    Set<String> healthGroups() {
        return documents.stream()
                .flatMap(
                        document -> document.at("management", "endpoint", "health", "group").fields().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Under /actuator. */
    Set<String> endpoints() {
        return documents.stream()
                .flatMap(document -> Arrays.stream(document.at("management", "endpoints", "web", "exposure", "include")
                        .text()
                        .split(",")))
                .collect(Collectors.toSet());
    }

    // A map in the code, whose keys are the issuers' names.
    private static boolean isKeysOfAnIssuer(String name) {
        return Arrays.stream(Service.values())
                .anyMatch(issuer -> name.equals(inEnvironment("unknot.tokens.issuers." + issuer.word())));
    }

    private static Stream<String> names(String prefix, Node node) {
        if (node.fields().isEmpty()) {
            return Stream.concat(Stream.of(inEnvironment(prefix)), placeholders(node));
        }
        return node.fields().entrySet().stream().flatMap(field -> names(joined(prefix, field), field.getValue()));
    }

    private static Stream<String> placeholders(Node node) {
        Stream<String> texts = node.items().isEmpty()
                ? Stream.of(node.text())
                : node.items().stream().map(Node::text);
        return texts.flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map((MatchResult match) -> inEnvironment(match.group(1)));
    }

    private static String joined(String prefix, Map.Entry<String, Node> field) {
        return prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
    }

    private static String inEnvironment(String setting) {
        return setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
