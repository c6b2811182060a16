package io.unknot.booking.audit.web;

import io.unknot.booking.audit.AuditEntries;
import io.unknot.booking.audit.AuditEntries.Question;
import io.unknot.booking.audit.Verification;
import io.unknot.booking.audit.Verification.Flaw;
import io.unknot.booking.audit.VerifyTrail;
import io.unknot.booking.audit.web.EntryView.EntryList;
import io.unknot.booking.wall.Wall;
import io.unknot.schedule.time.Span;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The audit trail for managers: what was done at their clinics, and whether all of it still stands as it was written. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private static final Duration LONGEST_RANGE = Duration.ofDays(62);
    private static final int MOST = 200;

    private final AuditEntries entries;
    private final VerifyTrail verifyTrail;

    AuditController(AuditEntries entries, VerifyTrail verifyTrail) {
        this.entries = entries;
        this.verifyTrail = verifyTrail;
    }

    /**
     * At most 200, oldest first, from after an entry on: of one subject, of a range of at most 62 days, or both. What is of
     * the whole organisation is there for who manages all of its clinics.
     */
    @GetMapping
    Mono<EntryList> within(
            Caller caller,
            @RequestParam Optional<UUID> subject,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam(defaultValue = "0") long after) {
        var manager = Access.anyManager(caller);
        var question = new Question(subject, range(subject, from, to), after);
        return entries.within(question, manager.clinics(), MOST + 1)
                .collectList()
                .map(found -> EntryList.of(found, MOST));
    }

    /** Looks at 50,000 links from a position on; more says that there are others, from the one after head on. */
    @GetMapping("/verification")
    Mono<VerificationView> verify(Caller caller, @RequestParam(defaultValue = "1") long from) {
        Access.anyManager(caller);
        if (from < 1) {
            throw invalid("from", "positions begin at 1");
        }
        return Wall.beyond(verifyTrail.verify(from)).map(VerificationView::of);
    }

    private static Optional<Span> range(Optional<UUID> subject, Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() && to.isEmpty()) {
            if (subject.isEmpty()) {
                throw invalid("subject", "name a subject, or a range from and to");
            }
            return Optional.empty();
        }
        var start = from.orElseThrow(() -> invalid("from", "a range needs both from and to"));
        var end = to.orElseThrow(() -> invalid("to", "a range needs both from and to"));
        if (!start.isBefore(end)) {
            throw invalid("to", "must be after from");
        }
        if (Duration.between(start, end).compareTo(LONGEST_RANGE) > 0) {
            throw Problem.of(400, "range-too-long", "The range is longer than 62 days")
                    .field("to", "must be at most 62 days after from")
                    .next("Ask for a shorter range, several times if need be.")
                    .toException();
        }
        return Optional.of(new Span(start, end));
    }

    private static RuntimeException invalid(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }

    /** Whether all is as it was written up to a position, with the hash of the link there, and the first flaw if not. */
    record VerificationView(
            boolean intact,
            long position,
            String hash,
            boolean more,
            @Nullable FlawView flaw) {
        static VerificationView of(Verification verification) {
            var head = verification.head();
            return new VerificationView(
                    verification.flaw().isEmpty(),
                    head.position(),
                    head.hash(),
                    verification.more(),
                    verification.flaw().map(FlawView::of).orElse(null));
        }
    }

    /** What is wrong, such as {@code entry-missing}, at which position, and with which entry. */
    record FlawView(String what, long position, @Nullable Long entry) {
        static FlawView of(Flaw flaw) {
            return new FlawView(
                    flaw.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    flaw.position(),
                    flaw.entryId().orElse(null));
        }
    }
}
