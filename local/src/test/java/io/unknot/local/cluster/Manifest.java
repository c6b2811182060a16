package io.unknot.local.cluster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One object of a cluster. */
record Manifest(Map<?, ?> content) {

    String type() {
        return content.get("apiVersion") + " " + kind();
    }

    String kind() {
        return String.valueOf(content.get("kind"));
    }

    String name() {
        return text("metadata", "name");
    }

    /** Empty where there is none. */
    String text(String... path) {
        return Objects.toString(at(content, path), "");
    }

    /** None where there is no list. */
    Stream<Map<?, ?>> each(String... path) {
        return each(at(content, path));
    }

    /** Whatever stands under this name, at any depth. */
    Stream<Object> anywhere(String name) {
        return anywhere(content, name);
    }

    static Stream<Map<?, ?>> each(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().filter(Map.class::isInstance).map(item -> (Map<?, ?>) item)
                : Stream.of();
    }

    static @Nullable Object at(@Nullable Object here, String... path) {
        Object place = here;
        for (String name : path) {
            place = place instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return place;
    }

    private static Stream<Object> anywhere(@Nullable Object here, String name) {
        return switch (here) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(entry -> Stream.concat(
                                name.equals(entry.getKey()) ? Stream.ofNullable(entry.getValue()) : Stream.of(),
                                anywhere(entry.getValue(), name)));
            case List<?> list -> list.stream().flatMap(item -> anywhere(item, name));
            case null, default -> Stream.of();
        };
    }
}
