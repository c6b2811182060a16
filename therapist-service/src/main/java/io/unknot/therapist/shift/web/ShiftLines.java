package io.unknot.therapist.shift.web;

import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.Recurrence;
import io.unknot.therapist.transfer.Line;
import io.unknot.therapist.transfer.csv.CellList;
import io.unknot.therapist.transfer.csv.Columns;
import io.unknot.therapist.transfer.csv.CsvFile;
import io.unknot.therapist.transfer.web.Cell;
import io.unknot.therapist.transfer.web.LineBodies;
import io.unknot.therapist.transfer.web.LineBody;
import io.unknot.therapist.transfer.web.LineBody.Part;
import io.unknot.therapist.transfer.web.ReadLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shifts as lines of a file; breaks are spelled {@code 12:00-12:30}, with semicolons between them. */
@Component
final class ShiftLines {

    static final Columns COLUMNS = Columns.idAnd(
            "therapistId", "clinicId", "day", "rule", "from", "until", "effectiveFrom", "effectiveUntil", "breaks");

    private static final char BETWEEN = '-';

    private final LineBodies bodies;

    ShiftLines(LineBodies bodies) {
        this.bodies = bodies;
    }

    List<Line<Shift>> read(byte[] file) {
        return ReadLines.of(CsvFile.read(file, COLUMNS), (id, row) -> {
            var body = new LineBody(row)
                    .with(Cell.ID, "therapistId", "clinicId")
                    .with(Cell.DAY, "day")
                    .with(Cell.TEXT, "rule")
                    .with(Cell.TIME, "from", "until")
                    .with(Cell.DATE, "effectiveFrom", "effectiveUntil")
                    .items("breaks", BETWEEN, new Part("from", Cell.TIME), new Part("until", Cell.TIME));
            return bodies.read(body, ShiftBody.class).toShift(id);
        });
    }

    /** The days are said as shortly as can be. */
    static Map<String, String> cells(Shift shift) {
        var days = shift.days();
        var day = days.weekday();
        var plain = day.isPresent() || days.equals(Recurrence.once(days.from()));
        var cells = new LinkedHashMap<String, String>();
        cells.put(Columns.ID, shift.shiftId().toString());
        cells.put("therapistId", shift.therapistId().toString());
        cells.put("clinicId", shift.clinicId().toString());
        cells.put("day", day.map(Enum::name).orElse(""));
        cells.put("rule", plain ? "" : days.rule());
        cells.put("from", shift.hours().from().toString());
        cells.put("until", shift.hours().until().toString());
        cells.put("effectiveFrom", days.from().toString());
        cells.put("effectiveUntil", Objects.toString(days.until(), ""));
        cells.put("breaks", breaks(shift));
        return cells;
    }

    private static String breaks(Shift shift) {
        return CellList.of(
                shift.breaks().stream()
                        .map(pause -> List.of(pause.from(), pause.until()))
                        .toList(),
                BETWEEN);
    }
}
