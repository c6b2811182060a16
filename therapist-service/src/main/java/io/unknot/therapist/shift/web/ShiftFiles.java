package io.unknot.therapist.shift.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.shift.Shifts;
import io.unknot.therapist.transfer.ImportLines;
import io.unknot.therapist.transfer.Imported;
import io.unknot.therapist.transfer.web.CsvAnswer;
import io.unknot.therapist.transfer.web.CsvBody;
import io.unknot.therapist.transfer.web.CsvFileAnswer;
import io.unknot.therapist.transfer.web.CsvFileBody;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shifts by the file. */
@RestController
@RequestMapping("/api/v1/shifts")
class ShiftFiles {

    private final Shifts shifts;
    private final ShiftLines lines;
    private final ImportLines importing;
    private final PlannedShifts planned;

    ShiftFiles(Shifts shifts, ShiftLines lines, ImportLines importing, PlannedShifts planned) {
        this.shifts = shifts;
        this.lines = lines;
        this.importing = importing;
        this.planned = planned;
    }

    /** All lines are planned or none; lines of clinics the manager has no say in are refused like any that is wrong. */
    @CsvFileBody
    @PostMapping(path = "/import", consumes = CsvBody.CSV)
    Mono<Imported> take(
            ServerHttpRequest request, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller) {
        var manager = Access.anyManager(caller);
        return CsvBody.whole(request.getBody())
                .map(lines::read)
                .flatMap(read -> importing.run(read, planned.by(manager), dryRun));
    }

    /** By first day, those of the caller's clinics, ended ones too; import takes back what is changed in it. */
    @CsvFileAnswer
    @GetMapping("/export")
    Mono<ResponseEntity<byte[]>> give(
            @RequestParam(required = false) @Nullable UUID therapist,
            @RequestParam(required = false) @Nullable UUID clinic,
            Caller caller) {
        var scope = Access.anyStaff(caller).clinics();
        return CsvAnswer.of(
                "shifts.csv",
                ShiftLines.COLUMNS,
                shifts.all(scope, therapist, clinic).map(ShiftLines::cells));
    }
}
