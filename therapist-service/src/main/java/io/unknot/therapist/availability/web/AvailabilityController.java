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

@RestController
@RequestMapping("/api/v1/availability")
class AvailabilityController {

    private final SearchFreeTimes searchFreeTimes;
    private final ExplainTime explainTime;

    AvailabilityController(SearchFreeTimes searchFreeTimes, ExplainTime explainTime) {
        this.searchFreeTimes = searchFreeTimes;
        this.explainTime = explainTime;
    }

    // Searched where the request is read: it takes less time than to hand it to another thread and back.
    @SearchDescribed
    @GetMapping
    Availability search(ServerHttpRequest request) {
        var wanted = SearchRequest.of(request.getQueryParams());
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
