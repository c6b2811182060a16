package io.unknot.therapist.shift.web;

import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.ETags;
import io.unknot.therapist.register.web.WallTime;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.shift.SaveShift;
import io.unknot.therapist.shift.Shifts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/shifts")
class ShiftController {

    private final Shifts shifts;
    private final SaveShift save;

    ShiftController(Shifts shifts, SaveShift save) {
        this.shifts = shifts;
        this.save = save;
    }

    @GetMapping
    Mono<ShiftList> list(
            @RequestParam(required = false) @Nullable UUID therapist,
            @RequestParam(required = false) @Nullable UUID clinic) {
        return Page.of(shifts.of(therapist, clinic))
                .map(page -> page.map(ShiftBody::of))
                .map(ShiftList::of);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<ShiftBody>> find(@PathVariable UUID id) {
        return shifts.find(id)
                .map(entry -> ETags.found(entry, ShiftBody::of))
                .switchIfEmpty(Mono.error(() -> Unknown.entry("shift", id)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<ShiftBody>> put(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ShiftBody body,
            Caller caller) {
        var manager = Access.manager(caller, body.clinicId());
        return save.save(body.toShift(id), ETags.expected(ifMatch), manager)
                .map(replaced -> ETags.replaced(replaced, ShiftBody::of));
    }

    /** The first 500 through the week; more says whether there are others. */
    record ShiftList(List<ShiftBody> shifts, boolean more) {
        static ShiftList of(Page<ShiftBody> page) {
            return new ShiftList(page.entries(), page.more());
        }
    }

    /**
     * Both ways, in whole minutes of the clinic's local time; until 00:00 is the end of the day. On the way in id and
     * version may be left out: the path and If-Match say them.
     */
    record ShiftBody(
            @Nullable UUID id,
            @Nullable Long version,
            @NotNull UUID therapistId,
            @NotNull UUID clinicId,
            @Nullable DayOfWeek day,
            @Nullable String rule,
            @NotNull @WallTime LocalTime from,
            @NotNull @WallTime LocalTime until,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @Nullable @Size(max = 10) List<@NotNull @Valid BreakBody> breaks) {

        static ShiftBody of(Versioned<Shift> entry) {
            var shift = entry.content();
            return new ShiftBody(
                    shift.shiftId(),
                    entry.version(),
                    shift.therapistId(),
                    shift.clinicId(),
                    shift.days().weekday().orElse(null),
                    shift.days().rule(),
                    shift.hours().from(),
                    shift.hours().until(),
                    shift.days().from(),
                    shift.days().until(),
                    shift.breaks().stream().map(BreakBody::of).toList());
        }

        private Recurrence days() {
            if (rule != null) {
                return new Recurrence(effectiveFrom, effectiveUntil, rule);
            }
            if (day != null) {
                return Recurrence.weekly(day, effectiveFrom, effectiveUntil);
            }
            if (effectiveFrom.equals(effectiveUntil)) {
                return Recurrence.once(effectiveFrom);
            }
            throw new IllegalArgumentException("day must be there, unless there is a rule or only one date");
        }

        Shift toShift(UUID inPath) {
            Wire.requireSameId(inPath, id);
            return Wire.read(
                    "",
                    () -> new Shift(
                            inPath,
                            therapistId,
                            clinicId,
                            days(),
                            new LocalHours(from, until),
                            Wire.readAll("breaks", breaks == null ? List.of() : breaks, BreakBody::toHours)));
        }
    }

    /** Hours of each day of the shift that are not worked. */
    record BreakBody(
            @NotNull @WallTime LocalTime from,
            @NotNull @WallTime LocalTime until) {
        static BreakBody of(LocalHours hours) {
            return new BreakBody(hours.from(), hours.until());
        }

        LocalHours toHours() {
            return new LocalHours(from, until);
        }
    }
}
