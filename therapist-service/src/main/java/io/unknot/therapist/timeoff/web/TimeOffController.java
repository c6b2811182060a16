package io.unknot.therapist.timeoff.web;

import io.unknot.schedule.time.Checks;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.web.ETags;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.therapist.Colleagues;
import io.unknot.therapist.timeoff.Conflicts;
import io.unknot.therapist.timeoff.KnownTimeOff;
import io.unknot.therapist.timeoff.SaveTimeOff;
import io.unknot.therapist.timeoff.TimesOff;
import io.unknot.therapist.timeoff.UnknownTimeOff;
import io.unknot.therapist.timeoff.WithdrawTimeOff;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/time-off")
class TimeOffController {

    private final TimesOff timesOff;
    private final SaveTimeOff save;
    private final WithdrawTimeOff withdraw;
    private final Conflicts conflicts;
    private final KnownTimeOff known;

    TimeOffController(
            TimesOff timesOff, SaveTimeOff save, WithdrawTimeOff withdraw, Conflicts conflicts, KnownTimeOff known) {
        this.known = known;
        this.timesOff = timesOff;
        this.save = save;
        this.withdraw = withdraw;
        this.conflicts = conflicts;
    }

    /** Those with a day between the two, both included. */
    @GetMapping
    Mono<TimeOffList> list(
            @RequestParam(required = false) @Nullable UUID therapist,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Caller caller) {
        var colleagues = Colleagues.of(Access.anyStaff(caller));
        return Page.of(timesOff.of(colleagues, therapist, day("from", from), day("to", to)))
                .map(page -> page.map(TimeOffBody::of))
                .map(TimeOffList::of);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<TimeOffBody>> find(@PathVariable UUID id, Caller caller) {
        return known.find(Access.anyStaff(caller), id)
                .flatMap(entry -> conflicts
                        .count(entry.content().timeOff())
                        .map(count ->
                                ETags.found(entry, beside(count), found -> TimeOffBody.withConflicts(found, count))));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<TimeOffBody>> put(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TimeOffBody body,
            Caller caller) {
        var manager = Access.anyManager(caller);
        var wanted = body.toTimeOff(id);
        return known.requireMayPlan(manager, wanted)
                .then(Mono.defer(() -> save.save(wanted, ETags.expected(ifMatch))))
                .flatMap(replaced -> conflicts
                        .count(replaced.entry().content().timeOff())
                        .map(count ->
                                ETags.replaced(replaced, beside(count), put -> TimeOffBody.withConflicts(put, count))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return known.requireMayChange(Access.anyManager(caller), id)
                .then(Mono.defer(() -> withdraw.withdraw(id, ETags.expected(ifMatch))))
                .switchIfEmpty(Mono.error(() -> UnknownTimeOff.of(id)))
                .then();
    }

    private static Set<Integer> beside(int conflicts) {
        return conflicts == 0 ? Set.of() : Set.of(conflicts);
    }

    private static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        return Wire.read("", () -> {
            if (day != null) {
                Checks.calendarDay(field, day);
            }
            return day;
        });
    }

    /** The first 500 by first day; more says whether there are others. */
    record TimeOffList(List<TimeOffBody> timeOff, boolean more) {
        static TimeOffList of(Page<TimeOffBody> page) {
            return new TimeOffList(page.entries(), page.more());
        }
    }
}
