package io.unknot.therapist.transfer.web;

import io.unknot.therapist.transfer.csv.CellList;
import io.unknot.therapist.transfer.csv.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the cells of a line into the JSON that a PUT of the entry would have. A cell that is spelled wrong is left out of
 * it and noted, so that all that is wrong with a line is heard at once.
 */
public final class LineBody {

    private final Row row;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    public LineBody(Row row) {
        this.row = row;
    }

    /** A part of an item, by its name in the JSON; a dot leads into a part of its own. */
    public record Part(String name, Cell kind, UnaryOperator<String> meaning) {
        /** One that means what it says. */
        public Part(String name, Cell kind) {
            this(name, kind, UnaryOperator.identity());
        }
    }

    /** Columns of one value; an empty cell says nothing. */
    public LineBody with(Cell kind, String... columns) {
        for (var column : columns) {
            put(json, column, new Part(column, kind), row.cell(column));
        }
        return this;
    }

    /** A column of single values with semicolons between them, each of which may stand for another. */
    public LineBody list(String column, Cell kind, UnaryOperator<String> meaning) {
        var array = json.putArray(column);
        for (var item : CellList.items(row.cell(column))) {
            kind.read(meaning.apply(item)).ifPresentOrElse(array::add, () -> wrong.putIfAbsent(column, kind.reason()));
        }
        return this;
    }

    /** A column of items with semicolons between them, and in each of them these parts with the separator between. */
    public LineBody items(String column, char separator, Part... parts) {
        var array = json.putArray(column);
        for (var values : CellList.items(row.cell(column), separator)) {
            if (values.size() == parts.length) {
                add(array.addObject(), column + "[" + (array.size() - 1) + "].", List.of(parts), values);
            } else {
                wrong.putIfAbsent(
                        column, "must be %s, and semicolons between several".formatted(form(separator, parts)));
            }
        }
        return this;
    }

    private void add(ObjectNode item, String path, List<Part> parts, List<String> values) {
        for (int i = 0; i < parts.size(); i++) {
            put(item, path + parts.get(i).name(), parts.get(i), values.get(i));
        }
    }

    private void put(ObjectNode target, String field, Part part, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        var value = part.kind().read(part.meaning().apply(cell));
        if (value.isEmpty()) {
            wrong.put(field, part.kind().reason());
            return;
        }
        var steps = part.name().split("\\.", -1);
        var parent =
                Stream.of(steps).limit(steps.length - 1L).reduce(target, ObjectNode::withObjectProperty, (a, b) -> b);
        parent.set(steps[steps.length - 1], value.get());
    }

    private static String form(char separator, Part... parts) {
        return Stream.of(parts).map(Part::name).collect(Collectors.joining(String.valueOf(separator)));
    }

    ObjectNode json() {
        return json;
    }

    /** By the fields they are about, as a PUT would name them. */
    Map<String, String> wrong() {
        return wrong;
    }
}
