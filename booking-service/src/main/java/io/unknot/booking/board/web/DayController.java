package io.unknot.booking.board.web;

import io.unknot.booking.board.ReadDayBoard;
import io.unknot.booking.board.live.DayNews;
import io.unknot.booking.board.live.FollowDay;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Names clients, so it is for staff of the clinic, of which therapists see their own day, and is stored nowhere on the way. */
@RestController
@RequestMapping("/api/v1/clinics/{id}/day")
class DayController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final ReadDayBoard boards;
    private final FollowDay follow;

    DayController(ReadDayBoard boards, FollowDay follow) {
        this.boards = boards;
        this.follow = follow;
    }

    /** The clinic's day, or its today. */
    @GetMapping
    Mono<ResponseEntity<DayShown>> day(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate date) {
        var staff = Access.staff(caller, id);
        return boards.read(id, reasonable(date))
                .map(board -> staff.ownDayOnly() ? board.only(staff.staffId()) : board)
                .map(board ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(DayShown.of(board)))
                .onErrorMap(UnknownEntry.class, DayController::unknown);
    }

    /**
     * What changes on it, as server-sent events: visit names one by its id, version and state, changed and refresh ask to
     * read the board again. Listen first, then read. Last-Event-ID brings what was missed; a change may come twice, with
     * the same version. Ends after ten minutes: come back with the last id.
     */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<ResponseEntity<Flux<ServerSentEvent<Object>>>> stream(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastHeard) {
        var staff = Access.staff(caller, id);
        return boards.dayOf(id, reasonable(date))
                .map(day -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(follow.follow(id, day, Optional.ofNullable(lastHeard))
                                .map(news -> written(staff.ownDayOnly() ? news.withoutVisit() : news))))
                .onErrorMap(UnknownEntry.class, DayController::unknown);
    }

    private static ServerSentEvent<Object> written(DayNews news) {
        var written = ServerSentEvent.builder().id(news.heard().written());
        return news.kind() == DayNews.Kind.HEARTBEAT
                ? written.comment("nothing new").build()
                : written.event(news.kind().name().toLowerCase(Locale.ROOT))
                        .data(news.change().<Object>map(change -> change).orElseGet(Nothing::new))
                        .build();
    }

    // Beyond that a year is a slip, and no database and no clock is asked about it.
    private static Optional<LocalDate> reasonable(@Nullable LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw Problem.of(400, "invalid-request", "Something in this request is not right")
                    .field("date", "must be of a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR))
                    .next("Correct the field named, then send it again.")
                    .toException();
        }
        return Optional.ofNullable(date);
    }

    private static Throwable unknown(UnknownEntry unknown) {
        return Problem.of(404, "unknown-clinic", "There is no such clinic")
                .next("Check the id; a clinic made a moment ago may need a second to arrive.")
                .toException();
    }

    /** Where the event's name says all. */
    record Nothing() {}
}
