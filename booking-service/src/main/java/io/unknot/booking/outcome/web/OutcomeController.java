package io.unknot.booking.outcome.web;

import io.unknot.booking.outcome.figures.Figures;
import io.unknot.booking.outcome.figures.OutcomeSamples.TooMany;
import io.unknot.booking.outcome.figures.Quarter;
import io.unknot.booking.outcome.figures.ReadOutcomes;
import io.unknot.booking.outcome.figures.ReadOutcomes.By;
import io.unknot.booking.outcome.figures.ReadOutcomes.NotSettled;
import io.unknot.booking.outcome.figures.ReadOutcomes.Outcomes;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class OutcomeController {

    private final ReadOutcomes readOutcomes;

    OutcomeController(ReadOutcomes readOutcomes) {
        this.readOutcomes = readOutcomes;
    }

    /**
     * How pain changed over visits and plans of one calendar quarter at the manager's clinics: from its first day until
     * the first day of the next.
     */
    @GetMapping("/api/v1/outcomes")
    Mono<OutcomesView> of(
            Caller caller, @RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam String by) {
        var clinics = Access.anyManager(caller).clinics();
        var quarter = quarter(from, to);
        return readOutcomes
                .of(quarter, clinics, by(by))
                .map(found -> OutcomesView.of(quarter, by, found))
                .onErrorMap(NotSettled.class, _ -> notSettled().toException())
                .onErrorMap(TooMany.class, _ -> tooMany().toException());
    }

    private static Quarter quarter(LocalDate from, LocalDate to) {
        try {
            var quarter = new Quarter(from);
            if (quarter.until().equals(to)) {
                return quarter;
            }
            throw invalid("to", "must be the first day of the next quarter, " + quarter.until());
        } catch (IllegalArgumentException _) {
            throw invalid("from", "must be the first of January, April, July or October");
        }
    }

    private static By by(String word) {
        return Arrays.stream(By.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> invalid("by", "must be treatment or clinic"));
    }

    private static RuntimeException invalid(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }

    private static Problem notSettled() {
        return Problem.of(409, "quarter-not-settled", "Clients may still score visits of this quarter")
                .next("Ask for it a week after its last day: figures that still grow could tell of single clients.");
    }

    private static Problem tooMany() {
        return Problem.of(422, "too-many-scores", "There are more than 60,000 scores in this quarter")
                .next("Ask as a manager of some of the clinics.");
    }

    /** Neither a total nor anything about a cell of fewer than ten clients. */
    record OutcomesView(LocalDate from, LocalDate to, String by, List<CellView> cells) {
        static OutcomesView of(Quarter quarter, String by, Outcomes found) {
            var ids = new TreeSet<>(found.visits().cells().keySet());
            ids.addAll(found.plans().cells().keySet());
            return new OutcomesView(
                    quarter.from(),
                    quarter.until(),
                    by,
                    ids.stream()
                            .map(id -> new CellView(
                                    id, FigureView.of(found.visits(), id), FigureView.of(found.plans(), id)))
                            .toList());
        }
    }

    /** Of one treatment or clinic. */
    record CellView(UUID id, FigureView visits, FigureView plans) {}

    /** Either hidden, with why, or all the others; points are how many less it hurts. */
    record FigureView(
            @Nullable String hidden,
            @Nullable Integer clients,
            @Nullable Double meanPoints,
            @Nullable Integer importantPercent) {

        static FigureView of(Figures figures, UUID cell) {
            return figures.cells()
                    .getOrDefault(cell, Optional.empty())
                    .map(figure ->
                            new FigureView(null, figure.clients(), figure.meanPoints(), figure.importantPercent()))
                    .orElseGet(() -> new FigureView("fewer-than-10", null, null, null));
        }
    }
}
