package io.unknot.therapist.match.web;

import io.swagger.v3.oas.annotations.Operation;
import io.unknot.therapist.match.MatchTherapists;
import io.unknot.therapist.match.score.Weights;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Asked by POST though it changes nothing: what somebody suffers from stands in no address. */
@RestController
class MatchController {

    private final MatchTherapists matchTherapists;
    private final Weights weights;

    MatchController(MatchTherapists matchTherapists, Weights weights) {
        this.matchTherapists = matchTherapists;
        this.weights = weights;
    }

    @Operation(
            summary = "Therapists who could treat somebody, the best match first, and why",
            description =
                    "Everybody listed can be booked at the time that is named: the licence is valid on the day, the"
                        + " condition does not block the treatment, and what must names holds. The rest is weighed.")
    @PostMapping("/api/v1/matches")
    Mono<MatchAnswer> match(@Valid @RequestBody MatchRequest request) {
        return Mono.fromSupplier(request::toWanted)
                .flatMap(matchTherapists::match)
                .map(found -> MatchAnswer.of(found, weights));
    }
}
