package io.unknot.booking.screening.gate;

import io.unknot.booking.screening.gate.Advice.Effect;
import io.unknot.booking.screening.gate.Concern.Contraindicated;
import io.unknot.booking.screening.gate.Concern.RedFlag;
import io.unknot.booking.screening.gate.Concern.ScreeningMissing;
import io.unknot.booking.screening.gate.Concern.ScreeningOutdated;
import io.unknot.booking.screening.gate.GateFacts.LastAnswers;
import io.unknot.booking.screening.questionnaire.Findings;
import io.unknot.booking.screening.questionnaire.Urgency;
import io.unknot.events.directory.TreatmentChanged.Contraindication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What speaks against a visit, what the therapist should know, and what to take care of. A red answer and a
 * contraindication count however old they are, and also where nobody is asked: who has said it is believed.
 */
public record Verdict(List<Concern> concerns, List<String> ambers, List<Advice> advice) {

    public Verdict {
        concerns = List.copyOf(concerns);
        ambers = List.copyOf(ambers);
        advice = List.copyOf(advice);
    }

    /** Of somebody who never answered. */
    static Verdict ofNobody(Terms terms) {
        return new Verdict(terms.required() ? List.of(new ScreeningMissing()) : List.of(), List.of(), List.of());
    }

    static Verdict of(
            LastAnswers last,
            int newestVersion,
            Findings findings,
            Map<UUID, List<Contraindication>> contraindications,
            Terms terms,
            Instant now) {
        var concerns = new ArrayList<Concern>();
        if (!last.admits() && last.clearedUntil().filter(now::isBefore).isEmpty()) {
            concerns.add(new RedFlag(Optional.ofNullable(findings.urgency()).orElse(Urgency.SOON)));
        }
        if (terms.required()) {
            age(last, newestVersion, terms, now).ifPresent(concerns::add);
        }
        var advice = new ArrayList<Advice>();
        contraindications.forEach((treatment, all) -> all.stream()
                .filter(one -> findings.conditions().contains(one.condition()))
                .forEach(one -> {
                    switch (one.effect()) {
                        case "block" -> concerns.add(new Contraindicated(treatment, one.alternatives()));
                        case "adapt" -> advice.add(new Advice(treatment, Effect.ADAPT));
                        default -> advice.add(new Advice(treatment, Effect.WARN));
                    }
                }));
        return new Verdict(
                concerns, findings.ambers(), advice.stream().distinct().toList());
    }

    private static Optional<Concern> age(LastAnswers last, int newestVersion, Terms terms, Instant now) {
        if (last.episodeOver()) {
            return Optional.of(new ScreeningMissing());
        }
        return last.version() < newestVersion || terms.isOver(last.answeredAt(), now)
                ? Optional.of(new ScreeningOutdated())
                : Optional.empty();
    }
}
