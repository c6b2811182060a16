package io.unknot.local.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A place in a YAML file. What is not there is an empty place, so that one walks without asking at every step. */
record Node(@Nullable Object value) {

    static List<Node> documents(String text) {
        Iterable<Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text);
        return StreamSupport.stream(all.spliterator(), false).map(Node::new).toList();
    }

    Node at(String... names) {
        Node here = this;
        for (String name : names) {
            here = new Node(here.value instanceof Map<?, ?> map ? map.get(name) : null);
        }
        return here;
    }

    boolean isThere() {
        return value != null;
    }

    /** Empty for an empty place. */
    String text() {
        return value == null ? "" : value.toString();
    }

    /** None for what is not a list. */
    List<Node> items() {
        return value instanceof List<?> list ? list.stream().map(Node::new).toList() : List.of();
    }

    Stream<String> texts() {
        return items().stream().map(Node::text);
    }

    /** None for what is not a map. */
    Map<String, Node> fields() {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(String.valueOf(name), new Node(field)));
        }
        return fields;
    }

    /** The item of a list which has that name. */
    Node named(String name) {
        return items().stream()
                .filter(item -> item.at("name").text().equals(name))
                .findFirst()
                .orElse(new Node(null));
    }
}
