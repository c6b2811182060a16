package io.unknot.therapist.shift.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.web.ETags;
import io.unknot.therapist.shift.SaveShift;
import io.unknot.therapist.shift.Shifts;
import jakarta.validation.Valid;
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

    /** By first day, then by hours. */
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

    /** There is no other way to end a shift, either: effectiveUntil says its last day, also one that is over. */
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

    /** The first 500 by first day; more says whether there are others. */
    record ShiftList(List<ShiftBody> shifts, boolean more) {
        static ShiftList of(Page<ShiftBody> page) {
            return new ShiftList(page.entries(), page.more());
        }
    }
}
