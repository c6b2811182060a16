package io.unknot.booking.aftercare.web;

import io.unknot.booking.aftercare.ChooseExercises;
import io.unknot.booking.aftercare.ChosenExercises;
import io.unknot.booking.aftercare.Exercise;
import io.unknot.booking.aftercare.Exercises;
import io.unknot.booking.audit.By;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/aftercare")
class ExerciseController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final Duration KEPT = Duration.ofDays(1);

    private final Exercises exercises;
    private final ChosenExercises chosen;
    private final ChooseExercises chooseExercises;

    ExerciseController(Exercises exercises, ChosenExercises chosen, ChooseExercises chooseExercises) {
        this.exercises = exercises;
        this.chosen = chosen;
        this.chooseExercises = chooseExercises;
    }

    /** For everybody: a drawing says nothing of who looks at it. */
    @GetMapping("/drawings/{key}.svg")
    ResponseEntity<String> drawing(@PathVariable String key) {
        var drawing = exercises
                .drawing(key)
                .orElseThrow(() -> Problem.of(404, "unknown-drawing", "There is no such drawing")
                        .next("Take the address from the sheet of a visit.")
                        .toException());
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header("Content-Security-Policy", "default-src 'none'")
                .body(drawing);
    }

    /** All there are, for staff who choose among them. */
    @GetMapping("/exercises")
    ExerciseList all(Caller caller) {
        Access.anyStaff(caller);
        return new ExerciseList(exercises.all().stream().map(ExerciseEntry::of).toList());
    }

    /** Which of them were chosen for a treatment, for staff; empty when nobody has chosen. */
    @GetMapping("/treatments/{treatmentId}")
    Mono<ChosenForTreatment> chosen(Caller caller, @PathVariable UUID treatmentId) {
        Access.anyStaff(caller);
        return chosen.of(List.of(treatmentId)).map(ChosenForTreatment::new);
    }

    /** Which of them go with a treatment, for managers; none takes the choice away. */
    @PutMapping("/treatments/{treatmentId}")
    Mono<ChosenForTreatment> choose(
            Caller caller, @PathVariable UUID treatmentId, @Valid @RequestBody ChosenForTreatment choice) {
        var by = By.of(Access.chainManager(caller));
        var known = exercises.all().stream().map(Exercise::key).toList();
        if (!known.containsAll(choice.exercises())) {
            throw Problem.of(400, "invalid-request", "Something in this request is not right")
                    .field("exercises", "must be among " + String.join(", ", known))
                    .next("Correct the field named, then send it again.")
                    .toException();
        }
        return chooseExercises
                .choose(by, treatmentId, choice.exercises().stream().distinct().toList())
                .map(ChosenForTreatment::new);
    }

    /** By their keys. */
    record ChosenForTreatment(@NotNull @Size(max = 20) List<@NotNull @Size(max = 40) String> exercises) {}

    record ExerciseList(List<ExerciseEntry> exercises) {}

    /** Conditions it is meant for, and those with which it is shown to nobody. */
    record ExerciseEntry(String key, TreeSet<String> suits, TreeSet<String> notWith) {
        static ExerciseEntry of(Exercise exercise) {
            return new ExerciseEntry(
                    exercise.key(), new TreeSet<>(exercise.suits()), new TreeSet<>(exercise.notWith()));
        }
    }
}
