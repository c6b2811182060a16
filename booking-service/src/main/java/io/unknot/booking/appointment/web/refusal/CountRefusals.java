package io.unknot.booking.appointment.web.refusal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.booking.appointment.Objection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts why commands were refused: by each thing that spoke against a visit, else by the type of the problem. */
@Component
class CountRefusals {

    /** What people meet every day; shown from the start, so that the first is seen as one more. */
    private static final List<String> USUAL =
            List.of("therapist", "room", "client", "therapist-taken", "rooms-taken", "hold-expired");

    private final MeterRegistry registry;

    CountRefusals(MeterRegistry registry) {
        this.registry = registry;
        USUAL.forEach(this::of);
    }

    /** A refusal told as a problem of this type, with all that spoke against the visit if it was one. */
    void one(String problem, List<Objection> objections) {
        reasons(problem, objections).forEach(reason -> of(reason).increment());
    }

    private static Stream<String> reasons(String problem, List<Objection> objections) {
        return objections.isEmpty()
                ? Stream.of(problem)
                : objections.stream().map(Objection::code).distinct();
    }

    private Counter of(String reason) {
        return Counter.builder("unknot.booking.refusals")
                .description("commands on appointments that were refused; one that has several reasons counts for each")
                .tag("reason", reason)
                .register(registry);
    }
}
