package io.unknot.therapist.match.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.unknot.therapist.availability.web.WrittenTime;
import io.unknot.therapist.match.Matches;
import io.unknot.therapist.match.score.Match;
import io.unknot.therapist.match.score.Option;
import io.unknot.therapist.match.score.Sentences;
import io.unknot.therapist.match.score.Weights;
import io.unknot.therapist.rating.web.RatingShown;
import io.unknot.therapist.treatment.Price;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The best of each therapist, the best first; more says whether there were others. Instead names treatments that could be
 * given where the condition blocks the one that was asked for.
 */
record MatchAnswer(List<MatchShown> matches, boolean more, List<Named> instead) {

    record Named(UUID id, String name) {}

    record TherapistNamed(UUID id, String name, @Nullable RatingShown rating) {}

    record ClinicNamed(
            UUID id,
            String name,
            @Schema(example = "Europe/London") String zone) {}

    /** In the currency's smallest unit. */
    record PriceShown(long amountMinor, String currency) {
        static PriceShown of(Price price) {
            return new PriceShown(price.amountMinor(), price.currency().getCurrencyCode());
        }
    }

    /** The next free time, by the clinic's own clock; why says all reasons in one English sentence. */
    record MatchShown(
            @Schema(minimum = "0", maximum = "1", example = "0.734")
            double score,

            TherapistNamed therapist,
            ClinicNamed clinic,
            Named treatment,
            long minutes,

            @Schema(format = "date-time", example = "2026-11-24T09:40:00+01:00")
            String start,

            @Nullable PriceShown price,

            @Schema(example = "Licensed until 2028, treats low back pain, 9 min away, free tomorrow.")
            String why,

            List<ReasonShown> reasons) {

        static MatchShown of(Match match, Weights weights) {
            var option = match.option();
            var time = option.time();
            var therapist = option.therapist();
            return new MatchShown(
                    ReasonShown.rounded(match.score()),
                    new TherapistNamed(therapist.id(), therapist.name(), RatingShown.of(option.rating())),
                    clinic(option),
                    new Named(option.treatment().id(), option.treatment().name()),
                    Duration.between(time.start(), time.end()).toMinutes(),
                    WrittenTime.withOffset(time.start(), option.clinic().zone()),
                    option.price().map(PriceShown::of).orElse(null),
                    Sentences.of(match.reasons()),
                    match.reasons().stream()
                            .map(reason -> ReasonShown.of(reason, weights))
                            .toList());
        }

        private static ClinicNamed clinic(Option option) {
            var clinic = option.clinic();
            return new ClinicNamed(clinic.id(), clinic.name(), clinic.zone().getId());
        }
    }

    static MatchAnswer of(Matches found, Weights weights) {
        return new MatchAnswer(
                found.matches().stream()
                        .map(match -> MatchShown.of(match, weights))
                        .toList(),
                found.more(),
                found.instead().stream()
                        .map(treatment -> new Named(treatment.id(), treatment.name()))
                        .toList());
    }
}
