package io.unknot.local.deploy;

import io.unknot.local.child.Service;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The manifests of k8s/base, read. */
record Cluster(Node kustomization, List<Node> objects) {
    static final String FOLDER = "k8s/base/";

    static Cluster in(Repository repository) {
        Node kustomization = repository.yaml(FOLDER + "kustomization.yaml");
        List<Node> objects = repository.names(FOLDER).stream()
                .filter(name -> !name.equals("kustomization.yaml"))
                .flatMap(name -> repository.yamls(FOLDER + name).stream())
                .toList();
        return new Cluster(kustomization, objects);
    }

    Node object(String kind, String name) {
        return objects.stream()
                .filter(object -> object.at("kind").text().equals(kind))
                .filter(object -> object.at("metadata", "name").text().equals(name))
                .findFirst()
                .orElse(new Node(null));
    }

    Node pod(Service service) {
        return object("Deployment", service.word()).at("spec", "template", "spec");
    }

    Node container(Service service) {
        return pod(service).at("containers").named(service.word());
    }

    /**
     * In a container a service listens everywhere; a cluster is no place for the demo logins; and where services may have
     * several replicas behind one address, the live board would show one of them for all. They are replaced one by one, so whoever
     * goes lets go of connections first.
     */
    List<Told> told() {
        Set<String> elsewhere = Set.of(
                "SERVER_ADDRESS",
                "MANAGEMENT_SERVER_ADDRESS",
                "SPRING_PROFILES_ACTIVE",
                "UNKNOT_OPERATIONS_GATEWAY",
                "UNKNOT_OPERATIONS_THERAPIST_SERVICE",
                "UNKNOT_OPERATIONS_BOOKING_SERVICE",
                "UNKNOT_OPERATIONS_NOTIFICATION_SERVICE");
        Set<String> besides = new HashSet<>(Told.OF_TRACES);
        besides.add("UNKNOT_DRAIN");
        return Arrays.stream(Service.values())
                .map(service ->
                        new Told(FOLDER + service.word() + ".yaml", service, environment(service), elsewhere, besides))
                .toList();
    }

    private Map<String, String> environment(Service service) {
        Node container = container(service);
        Map<String, String> environment = new LinkedHashMap<>();
        container.at("envFrom").items().stream()
                .map(source -> source.at("configMapRef", "name").text())
                .flatMap(this::literals)
                .map(literal -> literal.split("=", 2))
                .forEach(literal -> environment.put(literal[0], literal[1]));
        container
                .at("env")
                .items()
                .forEach(one ->
                        environment.put(one.at("name").text(), one.at("value").text()));
        return environment;
    }

    private Stream<String> literals(String configMap) {
        return kustomization
                .at("configMapGenerator")
                .named(configMap)
                .at("literals")
                .texts();
    }
}
