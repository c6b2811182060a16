package io.unknot.local.deploy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What has to hold of k8s/, besides what its services are told. */
record ClusterRules(Repository repository, Compose compose, Cluster cluster) {
    private static final Map<String, String> PROBES =
            Map.of("startupProbe", "liveness", "livenessProbe", "liveness", "readinessProbe", "readiness");

    Stream<String> complaints() {
        Stream<String> ofServices = cluster.told().stream()
                .flatMap(told -> Stream.of(
                                image(told), doors(told), probes(told), bounds(told), rights(told), budget(told))
                        .flatMap(complaints -> complaints));
        return Stream.of(ofServices, listed(), overlay()).flatMap(complaints -> complaints);
    }

    private Stream<String> listed() {
        List<String> listed = cluster.kustomization().at("resources").texts().toList();
        List<String> files = repository.names(Cluster.FOLDER).stream()
                .filter(name -> !name.equals("kustomization.yaml"))
                .toList();
        return Stream.concat(
                files.stream().filter(file -> !listed.contains(file)).map(file -> "Kustomize is not told of " + file),
                listed.stream().filter(file -> !files.contains(file)).map(file -> "Kustomize looks for " + file));
    }

    private Stream<String> overlay() {
        String folder = "k8s/overlays/local-cluster/";
        return repository
                .yaml(folder + "kustomization.yaml")
                .at("bases")
                .texts()
                .filter(base -> !repository.has(folder + base + "/kustomization.yaml"))
                .map(base -> folder + " builds on " + base + ", which is not there");
    }

    private Stream<String> image(Told told) {
        Node container = cluster.container(told.service());
        String built = compose.container(told.service()).at("image").text();
        return unless(told, container.at("image").text().equals(built), "does not run " + built);
    }

    private Stream<String> doors(Told told) {
        String name = told.service().word();
        Node ports = cluster.container(told.service()).at("ports");
        Node service = cluster.object("Service", name).at("spec");
        Node pod = cluster.object("Deployment", name).at("spec", "template", "metadata", "labels");
        boolean open = ports.named("http").at("containerPort").text().equals(told.port())
                && ports.named("management").at("containerPort").text().equals(told.managementPort())
                && service.at("ports").named("http").at("port").text().equals(told.port())
                && service.at("ports").named("http").at("targetPort").text().equals("http");
        boolean found = finds(service.at("selector"), pod)
                && finds(cluster.object("Deployment", name).at("spec", "selector", "matchLabels"), pod);
        return Stream.concat(
                unless(told, open, "opens other ports than it listens on"),
                unless(told, found, "is not found by its labels"));
    }

    private Stream<String> probes(Told told) {
        Node container = cluster.container(told.service());
        Settings settings = Settings.of(repository, told.service());
        return PROBES.entrySet().stream()
                .filter(probe -> {
                    Node asked = container.at(probe.getKey(), "httpGet");
                    return !settings.healthGroups().contains(probe.getValue())
                            || !asked.at("path").text().equals("/actuator/health/" + probe.getValue())
                            || !asked.at("port").text().equals("management");
                })
                .map(probe -> told.complaint("has no " + probe.getKey() + " where it answers"));
    }

    private Stream<String> bounds(Told told) {
        Node resources = cluster.container(told.service()).at("resources");
        boolean bounded = Stream.of("requests", "limits")
                .allMatch(kind -> resources.at(kind, "cpu").isThere()
                        && resources.at(kind, "memory").isThere());
        return unless(told, bounded, "does not say how much it needs and may take");
    }

    private Stream<String> rights(Told told) {
        Node pod = cluster.pod(told.service());
        Node container = cluster.container(told.service());
        Node rights = container.at("securityContext");
        String user = pod.at("securityContext", "runAsUser").text();
        boolean locked = pod.at("securityContext", "runAsNonRoot").text().equals("true")
                && pod.at("securityContext", "seccompProfile", "type").text().equals("RuntimeDefault")
                && repository.text("Dockerfile").contains("USER " + user + ":" + user)
                && rights.at("allowPrivilegeEscalation").text().equals("false")
                && rights.at("readOnlyRootFilesystem").text().equals("true")
                && rights.at("capabilities", "drop").texts().toList().equals(List.of("ALL"));
        boolean writes =
                container.at("volumeMounts").named("tmp").at("mountPath").text().equals("/tmp")
                        && pod.at("volumes").named("tmp").at("emptyDir").isThere();
        return Stream.concat(
                unless(told, locked, "may do more than it needs"), unless(told, writes, "has no /tmp to write to"));
    }

    private Stream<String> budget(Told told) {
        String name = told.service().word();
        Node selector = cluster.object("PodDisruptionBudget", name).at("spec", "selector", "matchLabels");
        Node labels = cluster.object("Deployment", name).at("spec", "template", "metadata", "labels");
        return unless(told, finds(selector, labels), "has nothing that keeps it together while nodes are emptied");
    }

    private static boolean finds(Node selector, Node labels) {
        return selector.isThere()
                && labels.fields().entrySet().containsAll(selector.fields().entrySet());
    }

    private static Stream<String> unless(Told told, boolean fine, String complaint) {
        return fine ? Stream.of() : Stream.of(told.complaint(complaint));
    }
}
