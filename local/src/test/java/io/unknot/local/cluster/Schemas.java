package io.unknot.local.cluster;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What may stand where. Kubernetes' own kinds by the models of its client, which know every field; those of operators by
 * {@code custom.yaml}, which holds what we use of them.
 */
final class Schemas {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("v1 Namespace", "V1Namespace"),
            Map.entry("v1 Service", "V1Service"),
            Map.entry("v1 ConfigMap", "V1ConfigMap"),
            Map.entry("v1 Secret", "V1Secret"),
            Map.entry("apps/v1 Deployment", "V1Deployment"),
            Map.entry("apps/v1 StatefulSet", "V1StatefulSet"),
            Map.entry("policy/v1 PodDisruptionBudget", "V1PodDisruptionBudget"),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", "V1NetworkPolicy"),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", "V2HorizontalPodAutoscaler"));

    private final Map<?, ?> custom = custom();

    /** What is wrong with it, nothing if all is right. */
    Stream<String> complaints(Manifest manifest) {
        var model = OWN.get(manifest.type());
        if (model != null) {
            return ofModel(model, manifest);
        }
        return custom.get(manifest.type()) instanceof Map<?, ?> fields
                ? differences(manifest.name(), manifest.content(), fields)
                : Stream.of(manifest.type() + " is no kind we know");
    }

    private static Stream<String> ofModel(String model, Manifest manifest) {
        try {
            Class.forName(MODELS + model)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, new Gson().toJsonTree(manifest.content()));
            return Stream.of();
        } catch (InvocationTargetException e) {
            return Stream.of(manifest.type() + " " + manifest.name() + ": " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> differences(String place, Object found, Object wanted) {
        return switch (wanted) {
            case Map<?, ?> fields
            when found instanceof Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(entry -> fields.get(entry.getKey()) == null
                                ? Stream.of(place + " has a field we do not know: " + entry.getKey())
                                : differences(
                                        place + "." + entry.getKey(), entry.getValue(), fields.get(entry.getKey())));
            case List<?> items
            when found instanceof List<?> list ->
                list.stream().flatMap(item -> differences(place + "[]", item, items.getFirst()));
            case String type when isA(type, found) -> Stream.of();
            default -> Stream.of("%s is not %s but %s".formatted(place, wanted, found));
        };
    }

    private static boolean isA(String type, Object found) {
        return switch (type) {
            case "anything" -> true;
            case "text" -> found instanceof String;
            case "number" -> found instanceof Integer;
            case "truth" -> found instanceof Boolean;
            case "texts" -> found instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case "labels" ->
                found instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance);
            default -> throw new IllegalArgumentException("custom.yaml: no type " + type);
        };
    }

    private static Map<?, ?> custom() {
        try (InputStream file = Schemas.class.getResourceAsStream("custom.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
