package io.unknot.therapist.transfer.web;

import io.unknot.service.problem.ProblemException;
import io.unknot.therapist.transfer.Complaint;
import io.unknot.therapist.transfer.Line;
import io.unknot.therapist.transfer.csv.Columns;
import io.unknot.therapist.transfer.csv.Row;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes lines of a file's rows; no two may be about the same entry. */
public final class ReadLines<T> {

    private final BiFunction<UUID, Row, T> entry;
    private final Map<UUID, Integer> numbers = new HashMap<>();

    private ReadLines(BiFunction<UUID, Row, T> entry) {
        this.entry = entry;
    }

    /** The function makes an entry of a row or throws what a PUT of it would be answered. */
    public static <T> List<Line<T>> of(List<Row> rows, BiFunction<UUID, Row, T> entry) {
        var reading = new ReadLines<>(entry);
        return rows.stream().map(reading::line).toList();
    }

    private Line<T> line(Row row) {
        var madeUp = madeUp(row);
        if (!row.fits()) {
            var reason = "has %d cells, but there are %d columns"
                    .formatted(row.cells().size(), row.header().size());
            return illegible(row, madeUp, null, reason);
        }
        var cell = row.cell(Columns.ID);
        var id = cell.isBlank() ? Cell.ID.read(madeUp.toString()) : Cell.ID.read(cell);
        return id.isEmpty()
                ? illegible(row, madeUp, Columns.ID, Cell.ID.reason())
                : line(row, UUID.fromString(id.get().asString()));
    }

    private Line<T> line(Row row, UUID id) {
        var other = numbers.putIfAbsent(id, row.line());
        if (other != null) {
            return illegible(row, id, Columns.ID, "must be another one than on line " + other);
        }
        try {
            return new Line.Legible<>(row.line(), id, entry.apply(id, row));
        } catch (ProblemException e) {
            return new Line.Illegible<>(row.line(), id, Complaint.of(row.line(), e.problem()));
        }
    }

    /** The same for the same cells: a file that is sent once more makes nothing anew. */
    private static UUID madeUp(Row row) {
        var said = row.header().toString() + row.cells();
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> Line<T> illegible(Row row, UUID id, @Nullable String field, String reason) {
        return new Line.Illegible<>(row.line(), id, List.of(new Complaint(row.line(), field, reason)));
    }
}
