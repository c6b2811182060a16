package io.unknot.booking.review.web;

import io.unknot.booking.review.Review;
import io.unknot.booking.review.Review.State;
import io.unknot.booking.review.Reviews;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/reviews")
class ReviewQueries {

    private static final int AT_ONCE = 50;

    private final Reviews reviews;

    ReviewQueries(Reviews reviews) {
        this.reviews = reviews;
    }

    /** What everybody may read about a therapist, the newest first, fifty at once; next is what before has to be then. */
    @GetMapping(params = "!state")
    Mono<Page<PublicReview>> about(@RequestParam UUID therapist, @RequestParam Optional<UUID> before) {
        return page(reviews.publishedAbout(therapist, before, AT_ONCE + 1), PublicReview::of);
    }

    /** Those in a state, for managers of the clinics the visits were at; as many at once. */
    @GetMapping(params = "state")
    Mono<Page<ReviewToModerate>> in(Caller caller, @RequestParam String state, @RequestParam Optional<UUID> before) {
        var clinics = Access.anyManager(caller).clinics();
        return page(reviews.in(stateOf(state), clinics, before, AT_ONCE + 1), ReviewToModerate::of);
    }

    private static <V> Mono<Page<V>> page(Flux<Review> found, Function<Review, V> view) {
        return found.collectList()
                .map(all -> new Page<>(
                        all.stream().limit(AT_ONCE).map(view).toList(),
                        all.size() > AT_ONCE ? all.get(AT_ONCE - 1).id() : null));
    }

    private static State stateOf(String word) {
        return Arrays.stream(State.values())
                .filter(state -> Words.of(state).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "invalid-request", "Something in this request is not right")
                        .field(
                                "state",
                                "must be one of "
                                        + Arrays.stream(State.values())
                                                .map(Words::of)
                                                .collect(Collectors.joining(", ")))
                        .next("Correct the field named, then send it again.")
                        .toException());
    }

    /** Without next there are no more. */
    record Page<V>(List<V> reviews, @Nullable UUID next) {}

    /** Neither who wrote it nor the day they did. */
    record PublicReview(UUID id, int stars, @Nullable String text, YearMonth month) {
        static PublicReview of(Review review) {
            return new PublicReview(
                    review.id(),
                    review.opinion().stars(),
                    review.opinion().text().orElse(null),
                    YearMonth.from(review.submittedAt().atZone(ZoneOffset.UTC)));
        }
    }
}
