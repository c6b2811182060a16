package io.unknot.system.access.matrix;

import io.unknot.system.gateway.Answer;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What an answer tells, without what it says: the way to each of its fields, such as {@code visits[].start}. */
final class Fields {

    /** There the names are not those of fields, but the keys of questions that a clinic may write itself. */
    private static final Pattern BY_QUESTION = Pattern.compile("(.*\\.)?answers(\\.\\*)?");

    /** What is shown of an answer that is there and says nothing. */
    private static final String NOTHING = "{}";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SortedSet<String> ways = new TreeSet<>();

    private Fields() {}

    /** Of JSON all of its fields, of a file of lines its columns; of anything else none. */
    static SortedSet<String> of(Answer answer) {
        String type = answer.header("Content-Type").orElse("");
        if (type.startsWith("text/csv")) {
            return columns(answer.text());
        }
        return type.startsWith("application/json") ? of(answer.json()) : new TreeSet<>();
    }

    static SortedSet<String> of(JsonNode content) {
        Fields fields = new Fields();
        fields.go("", content);
        return fields.ways;
    }

    private static SortedSet<String> columns(String file) {
        String first = file.lines().findFirst().orElse("").replace("\uFEFF", "");
        return new TreeSet<>(Arrays.asList(first.split(",")));
    }

    private void go(String way, JsonNode node) {
        if (node.isEmpty()) {
            ways.add(node.isArray() ? way + "[]" : way.isEmpty() ? NOTHING : way);
        } else if (node.isArray()) {
            node.values().forEach(each -> go(way + "[]", each));
        } else {
            node.propertyStream().forEach(field -> go(step(way, field.getKey()), field.getValue()));
        }
    }

    private static String step(String way, String name) {
        String next = BY_QUESTION.matcher(way).matches() || ID.matcher(name).matches() ? "*" : name;
        return way.isEmpty() ? next : way + "." + next;
    }
}
