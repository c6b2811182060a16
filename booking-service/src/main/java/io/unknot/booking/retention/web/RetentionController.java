package io.unknot.booking.retention.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.retention.RemoveOutdated;
import io.unknot.booking.retention.RemoveOutdated.Gone;
import io.unknot.booking.retention.RemoveOutdated.Seen;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/retention")
class RetentionController {

    private final RemoveOutdated removeOutdated;
    private final InstantSource clock;

    RetentionController(RemoveOutdated removeOutdated, InstantSource clock) {
        this.removeOutdated = removeOutdated;
        this.clock = clock;
    }

    /** What has been kept long enough, kind by kind, counted up to 100,000; nothing is changed. */
    @GetMapping
    Mono<SeenList> look(Caller caller) {
        Access.administrator(caller);
        return removeOutdated.look().map(SeenView::of).collectList().map(SeenList::new);
    }

    /** Does away with it, at most 2,000 of each kind: to be asked again while there are more. There is no way back. */
    @PostMapping("/runs")
    Mono<GoneList> run(Caller caller, Proof proof) {
        Access.administrator(caller);
        Access.freshly(caller, proof, clock);
        var by = By.of(caller).because(Optional.of("kept long enough"));
        return removeOutdated.remove(by).collectList().map(GoneList::new);
    }

    record SeenList(List<SeenView> kinds) {}

    /** The period is ISO 8601, such as P10Y. */
    record SeenView(
            String kind,
            String keptFor,
            long count,
            @Nullable Instant oldest) {
        static SeenView of(Seen seen) {
            var found = seen.found();
            return new SeenView(
                    seen.kind(),
                    seen.keptFor().toString(),
                    found.count(),
                    found.oldest().orElse(null));
        }
    }

    record GoneList(List<Gone> kinds) {}
}
