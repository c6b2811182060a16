package io.unknot.therapist.therapist.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.therapist.Colleagues;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.transfer.ImportLines;
import io.unknot.therapist.transfer.Imported;
import io.unknot.therapist.transfer.web.CsvAnswer;
import io.unknot.therapist.transfer.web.CsvBody;
import io.unknot.therapist.transfer.web.CsvFileAnswer;
import io.unknot.therapist.transfer.web.CsvFileBody;
import io.unknot.therapist.treatment.Treatments;
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

/** Therapists by the file. */
@RestController
@RequestMapping("/api/v1/therapists")
class TherapistFiles {

    private final Therapists therapists;
    private final Treatments treatments;
    private final TherapistLines lines;
    private final ImportLines importing;
    private final TherapistsTakenUp takenUp;

    TherapistFiles(
            Therapists therapists,
            Treatments treatments,
            TherapistLines lines,
            ImportLines importing,
            TherapistsTakenUp takenUp) {
        this.therapists = therapists;
        this.treatments = treatments;
        this.lines = lines;
        this.importing = importing;
        this.takenUp = takenUp;
    }

    /** All lines are taken up or none; for managers of every clinic, as a file may name anybody. */
    @CsvFileBody
    @PostMapping(path = "/import", consumes = CsvBody.CSV)
    Mono<Imported> take(
            ServerHttpRequest request, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller) {
        Access.chainManager(caller);
        return treatments
                .byName()
                .collectList()
                .map(TreatmentNames::of)
                .flatMap(names -> CsvBody.whole(request.getBody()).map(whole -> lines.read(whole, names)))
                .flatMap(read -> importing.run(read, takenUp, dryRun));
    }

    /** By name, those the caller works with; licence numbers are for staff. Import takes back what is changed in it. */
    @CsvFileAnswer
    @GetMapping("/export")
    Mono<ResponseEntity<byte[]>> give(@RequestParam(required = false) @Nullable UUID clinic, Caller caller) {
        var colleagues = Colleagues.of(Access.anyStaff(caller));
        return CsvAnswer.of(
                "therapists.csv",
                TherapistLines.COLUMNS,
                therapists.all(colleagues, clinic).map(TherapistLines::cells));
    }
}
