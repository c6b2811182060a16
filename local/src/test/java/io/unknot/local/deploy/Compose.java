package io.unknot.local.deploy;

import io.unknot.local.child.Service;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** docker-compose.yml, read. */
record Compose(Node file) {
    static final String NAME = "docker-compose.yml";

    static Compose in(Repository repository) {
        return new Compose(repository.yaml(NAME));
    }

    Map<String, Node> containers() {
        return file.at("services").fields();
    }

    Node container(Service service) {
        return file.at("services", service.word());
    }

    /** In a container a service listens everywhere, and reads its password from a file. */
    List<Told> told() {
        Set<String> elsewhere = Set.of("SERVER_ADDRESS", "MANAGEMENT_SERVER_ADDRESS", "UNKNOT_DATABASE_PASSWORD");
        return Arrays.stream(Service.values())
                .map(service -> new Told(NAME, service, environment(service), elsewhere, besides(service)))
                .toList();
    }

    private static Set<String> besides(Service service) {
        Set<String> besides = new HashSet<>(Told.OF_TRACES);
        service.database().ifPresent(_ -> besides.add("SPRING_CONFIG_IMPORT"));
        return besides;
    }

    private Map<String, String> environment(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        container(service).at("environment").fields().forEach((name, value) -> environment.put(name, value.text()));
        return environment;
    }

    /** What a container finds where. */
    static Stream<Mount> mounts(Node container) {
        return container.at("volumes").texts().map(text -> text.split(":")).map(parts -> new Mount(parts[0], parts[1]));
    }

    /** A file or folder of the repository if it begins with a dot, else the name of a volume. */
    record Mount(String source, String target) {
        boolean isOfRepository() {
            return source.startsWith(".");
        }
    }
}
