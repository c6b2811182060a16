package io.unknot.therapist.availability.search;

import io.unknot.schedule.Refusal;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a time is not offered, by the same rules and the same memory as the search. */
@Component
public final class ExplainTime {

    /** One time with one therapist at one clinic; without a length, the treatment's usual one. */
    public record Wish(
            UUID treatmentId,
            UUID therapistId,
            UUID clinicId,
            Instant start,
            @Nullable Duration length) {}

    /** Every reason against it, none when it is offered; and the zone by whose clock the clinic reads it. */
    public record Explanation(Instant start, ZoneId zone, List<Refusal> reasons) {}

    private final ChainInMemory chain;
    private final InstantSource clock;

    ExplainTime(ChainInMemory chain, InstantSource clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /** Throws 404 for an id nobody knows, 400 for a length the treatment is not given in, 503 {@code starting}. */
    public Explanation explain(Wish wish) {
        var known = chain.now();
        var catalogue = known.catalogue();
        var treatment = catalogue
                .treatment(wish.treatmentId())
                .orElseThrow(() -> Unknown.entry("treatment", wish.treatmentId()));
        var therapist = catalogue
                .therapist(wish.therapistId())
                .orElseThrow(() -> Unknown.entry("therapist", wish.therapistId()));
        var clinic = catalogue.clinic(wish.clinicId()).orElseThrow(() -> Unknown.entry("clinic", wish.clinicId()));
        var length = wish.length() == null ? treatment.usual().duration() : wish.length();
        var variant = treatment
                .lasting(length)
                .orElseThrow(() -> Complaints.about("minutes", "must be a length that the treatment is given in"));
        var diary = known.diary(clinic, therapist, treatment.timing(variant));
        return new Explanation(wish.start(), clinic.zone(), diary.refusals(wish.start(), clock.instant()));
    }
}
