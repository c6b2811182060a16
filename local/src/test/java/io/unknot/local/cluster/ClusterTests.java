package io.unknot.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.local.child.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ClusterTests {

    private static final Pattern TOPIC = Pattern.compile("String [A-Z_]+ = \"([a-z-]+)\";");

    /** Made by Strimzi, not by whoever sets the cluster up, but for the first, which stands in the overlay itself. */
    private static final Set<String> MADE_BY_OTHERS = Set.of(
            "kafka-username", "unknot-cluster-ca-cert", "therapist-service", "booking-service", "notification-service");

    private final Schemas schemas = new Schemas();

    @ParameterizedTest
    @ValueSource(strings = {"local-cluster", "small", "production"})
    void everyOverlayIsWhatTheClusterWouldTake(String overlay) {
        assertThat(Rendered.of(overlay).manifests())
                .isNotEmpty()
                .allSatisfy(manifest -> assertThat(schemas.complaints(manifest)).isEmpty());
    }

    @Test
    void aFieldNobodyKnowsIsAComplaint() {
        assertThat(schemas.complaints(manifest("{apiVersion: apps/v1, kind: Deployment, spec: {replica: 1}}")))
                .anySatisfy(complaint -> assertThat(complaint).contains("replica"));
        assertThat(schemas.complaints(
                        manifest("{apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, spec: {partition: 3}}")))
                .containsExactly(".spec has a field we do not know: partition");
        assertThat(schemas.complaints(
                        manifest("{apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, spec: {partitions: '3'}}")))
                .containsExactly(".spec.partitions is not number but 3");
        assertThat(schemas.complaints(manifest("{apiVersion: v2, kind: Service}")))
                .containsExactly("v2 Service is no kind we know");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void everyTopicOfTheCodeIsDeclaredAndNoOther(String overlay) {
        assertThat(Rendered.of(overlay).all("KafkaTopic").map(Manifest::name))
                .containsExactlyInAnyOrderElementsOf(
                        TOPIC.matcher(text("libs/events/src/main/java/io/unknot/events/Topics.java"))
                                .results()
                                .map(topic -> topic.group(1))
                                .toList());
    }

    // An overlay's list of sources takes the place of the base's.
    @ParameterizedTest
    @ValueSource(strings = {"local-cluster", "small", "production"})
    void everyServiceIsToldWhereTracesGo(String overlay) {
        var rendered = Rendered.of(overlay);
        for (Service service : Service.values()) {
            assertThat(rendered.one("Deployment", service.word())
                            .each("spec", "template", "spec", "containers")
                            .flatMap(container -> Manifest.each(container.get("envFrom")))
                            .map(source -> String.valueOf(Manifest.at(source, "configMapRef", "name"))))
                    .as(service.word())
                    .anyMatch(name -> name.startsWith("traces"));
        }
    }

    @Test
    void inProductionWhatWasAcknowledgedSurvivesANode() {
        var production = Rendered.of("production");

        assertThat(production.one("Cluster", "postgres").text("spec", "instances"))
                .isEqualTo("3");
        assertThat(production.one("Cluster", "postgres").text("spec", "postgresql", "synchronous", "dataDurability"))
                .isEqualTo("required");
        assertThat(production.one("KafkaNodePool", "brokers").text("spec", "replicas"))
                .isEqualTo("3");
        assertThat(production.all("KafkaTopic")).allSatisfy(topic -> {
            assertThat(topic.text("spec", "replicas")).isEqualTo("3");
            assertThat(topic.text("spec", "config", "min.insync.replicas")).isEqualTo("2");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-cluster", "small", "production"})
    void everythingIsRefusedThatNoPolicyAllows(String overlay) {
        var rendered = Rendered.of(overlay);
        var nobody = rendered.one("NetworkPolicy", "nobody");

        assertThat(nobody.content().get("spec"))
                .isEqualTo(Map.of("podSelector", Map.of(), "policyTypes", List.of("Ingress", "Egress")));
        for (Service service : Service.values()) {
            var opened = rendered.one("NetworkPolicy", service.word())
                    .each("spec", "ingress")
                    .flatMap(rule -> Manifest.each(rule.get("ports")))
                    .map(port -> String.valueOf(port.get("port")));
            assertThat(opened).containsExactly(portOf(rendered, service));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-cluster", "small", "production"})
    void policiesSendNobodyToAPortNobodyListensAt(String overlay) {
        var rendered = Rendered.of(overlay);
        for (Service service : Service.values()) {
            rendered.one("NetworkPolicy", service.word())
                    .each("spec", "egress")
                    .forEach(rule -> Manifest.each(rule.get("to"))
                            .map(to -> Manifest.at(to, "podSelector", "matchLabels", "app"))
                            .forEach(to -> assertThat(
                                            Manifest.each(rule.get("ports")).map(port -> port.get("port") + ""))
                                    .as("%s to %s", service.word(), to)
                                    .containsExactly(portOf(rendered, named(to)))));
        }
    }

    @Test
    void whatIsScaledIsThereAndSaysNoNumberItself() {
        var production = Rendered.of("production");
        var scaled = Stream.concat(production.all("HorizontalPodAutoscaler"), production.all("ScaledObject"))
                .map(scaler -> scaler.text("spec", "scaleTargetRef", "name"))
                .toList();

        assertThat(scaled)
                .containsExactlyInAnyOrder("gateway", "booking-service", "therapist-service", "notification-service");
        assertThat(scaled)
                .allSatisfy(
                        name -> assertThat(production.one("Deployment", name).text("spec", "replicas"))
                                .isEmpty());
    }

    @Test
    void severalGatewaysShareTheStoreThatIsThereAndTheirKeys() {
        var production = Rendered.of("production");
        var environment = production
                .one("Deployment", "gateway")
                .anywhere("env")
                .flatMap(Manifest::each)
                .collect(Collectors.toMap(one -> one.get("name") + "", one -> one.get("value") + ""));

        assertThat(environment)
                .containsEntry("UNKNOT_STORE", "redis")
                .containsEntry("UNKNOT_SIGNING_KEYS", "/run/keys")
                .containsEntry("SPRING_CONFIG_IMPORT", "configtree:/run/oidc/,configtree:/run/store/");
        assertThat(production
                        .one("Service", environment.getOrDefault("SPRING_DATA_REDIS_HOST", ""))
                        .each("spec", "ports"))
                .hasSize(1)
                .allSatisfy(port -> assertThat(port.get("port")).isEqualTo(6379));
    }

    @Test
    void theRouteEndsAtTheGateway() {
        var production = Rendered.of("production");

        assertThat(production
                        .one("HTTPRoute", "gateway")
                        .each("spec", "rules")
                        .flatMap(rule -> Manifest.each(rule.get("backendRefs"))))
                .containsExactly(
                        Map.of("name", "gateway", "port", Integer.valueOf(portOf(production, Service.GATEWAY))));
    }

    @Test
    void theAlertsOfTheClusterAreThoseThatAreTested() {
        var tested = Stream.of("cluster", "promises", "services")
                .map(name -> new Yaml(new SafeConstructor(new LoaderOptions()))
                        .<Map<?, ?>>load(text("ops/prometheus/rules/" + name + ".yml")))
                .flatMap(file -> Manifest.each(file.get("groups")))
                .toList();

        assertThat(Rendered.of("production").one("PrometheusRule", "unknot").each("spec", "groups"))
                .as("written by build/alerts")
                .hasSameSizeAs(tested)
                .allSatisfy(group -> assertThat(tested).contains(group));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void everySecretSomebodyHasToMakeIsInTheManual(String overlay) {
        var named = Rendered.of(overlay).manifests().stream()
                .flatMap(manifest -> Stream.of(
                                manifest.anywhere("secretName").map(Object::toString),
                                manifest.anywhere("secretKeyRef").map(ref -> Manifest.at(ref, "name") + ""),
                                manifest.anywhere("passwordSecret").map(ref -> Manifest.at(ref, "name") + ""))
                        .flatMap(names -> names))
                .filter(name -> !MADE_BY_OTHERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(text("docs/deploy.md")).contains("`" + name + "`"));
    }

    private static String portOf(Rendered rendered, Service service) {
        return rendered.one("Service", service.word())
                        .each("spec", "ports")
                        .findFirst()
                        .orElseThrow()
                        .get("port") + "";
    }

    private static Service named(Object word) {
        return Arrays.stream(Service.values())
                .filter(service -> service.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Manifest manifest(String yaml) {
        return new Manifest(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<?, ?>>load(yaml));
    }

    private static String text(String file) {
        try {
            return Files.readString(Rendered.root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
