package io.unknot.therapist.availability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.unknot.therapist.availability.search.ExplainTime;
import io.unknot.therapist.availability.search.ExplainTime.Wish;
import io.unknot.therapist.availability.search.SearchFreeTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/availability")
class AvailabilityController {

    private final SearchFreeTimes searchFreeTimes;
    private final ExplainTime explainTime;

    AvailabilityController(SearchFreeTimes searchFreeTimes, ExplainTime explainTime) {
        this.searchFreeTimes = searchFreeTimes;
        this.explainTime = explainTime;
    }

    // A Mono is answered where the request is read; anything else is handed to another thread and back, which takes
    // longer than the search.
    @SearchDescribed
    @GetMapping
    Mono<Availability> search(ServerHttpRequest request) {
        return Mono.fromSupplier(() -> search(SearchRequest.of(request.getQueryParams())));
    }

    private Availability search(SearchRequest wanted) {
        var found = searchFreeTimes.search(wanted.search());
        return Availability.of(found, wanted.search().budget(), wanted.question());
    }

    @Operation(summary = "Every reason why a time is not offered; says the same as the search")
    @GetMapping("/explain")
    Explained explain(
            @RequestParam UUID treatment,
            @RequestParam UUID therapist,
            @RequestParam UUID clinic,
            @RequestParam Instant start,
            @RequestParam(required = false) @Nullable Integer minutes) {
        var length = minutes == null ? null : Duration.ofMinutes(minutes);
        return Explained.of(explainTime.explain(new Wish(treatment, therapist, clinic, start, length)));
    }
}
