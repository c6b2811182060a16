package io.unknot.booking.leadtime.web;

import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.leadtime.Days;
import io.unknot.booking.leadtime.ReadLeadTimes;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/clinics/{id}/lead-times")
class LeadTimeController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv; charset=utf-8");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final ReadLeadTimes readLeadTimes;

    LeadTimeController(ReadLeadTimes readLeadTimes) {
        this.readLeadTimes = readLeadTimes;
    }

    /** How long before them the visits of these days (92 at most, the last one included) were booked, for managers. */
    @GetMapping
    Mono<LeadTimesView> read(
            Caller caller, @PathVariable UUID id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        Access.manager(caller, id);
        var days = days(from, to);
        return readLeadTimes
                .of(id, days)
                .map(figures -> LeadTimesView.of(days, figures))
                .onErrorMap(UnknownEntry.class, _ -> unknown());
    }

    /** The same as a CSV file, a line a band. */
    @GetMapping(path = "/export", produces = "text/csv")
    Mono<ResponseEntity<String>> file(
            Caller caller, @PathVariable UUID id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return read(caller, id, from, to)
                .map(view -> ResponseEntity.ok().contentType(CSV).body(view.csv()));
    }

    private static Days days(LocalDate from, LocalDate to) {
        requireReasonable("from", from);
        requireReasonable("to", to);
        try {
            return new Days(from, to);
        } catch (IllegalArgumentException _) {
            throw invalid("to", "must be a day from " + from + " to " + from.plusDays(Days.MOST - 1L));
        }
    }

    // Beyond that a year is a slip, and no database is asked about it.
    private static void requireReasonable(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw invalid(field, "must be of a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }

    private static RuntimeException invalid(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }

    private static Throwable unknown() {
        return Problem.of(404, "unknown-clinic", "There is no such clinic")
                .next("Check the id; a clinic made a moment ago may need a second to arrive.")
                .toException();
    }
}
