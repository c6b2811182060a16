package io.unknot.booking.aftercare.web;

import io.unknot.booking.aftercare.ReadAftercare;
import io.unknot.booking.aftercare.ReadAftercare.NotCompleted;
import io.unknot.booking.aftercare.Sheet;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.web.Callers;
import io.unknot.booking.words.Language;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class AftercareController {

    private final ReadAftercare readAftercare;

    AftercareController(ReadAftercare readAftercare) {
        this.readAftercare = readAftercare;
    }

    /** The sheet of a completed visit, for its client and staff of the clinic; the language is the client's unless named. */
    @GetMapping("/api/v1/appointments/{id}/aftercare")
    Mono<ResponseEntity<SheetView>> of(Caller caller, @PathVariable UUID id, @RequestParam Optional<String> language) {
        return readAftercare
                .of(id, Callers.scopeOf(caller), language.map(AftercareController::languageOf))
                .map(SheetView::of)
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body)
                .onErrorMap(AftercareController::told);
    }

    private static Language languageOf(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "invalid-request", "Something in this request is not right")
                        .field("language", "must be one of en, de, es, ar")
                        .next("Correct the field named, then send it again.")
                        .toException());
    }

    private static Throwable told(Throwable failure) {
        return switch (failure) {
            case UnknownAppointment _ ->
                Problem.of(404, "unknown-appointment", "There is no such appointment")
                        .next("Check the address, or look through your appointments.")
                        .toException();
            case NotCompleted _ ->
                Problem.of(409, "visit-not-completed", "The visit is not completed yet")
                        .next("Read this once the visit is over and the clinic has noted it.")
                        .toException();
            default -> failure;
        };
    }

    /** About says that this advises, and when to see a physician. */
    record SheetView(String language, String about, List<ExerciseView> exercises) {
        static SheetView of(Sheet sheet) {
            return new SheetView(
                    sheet.language().tag(),
                    sheet.about(),
                    sheet.exercises().stream().map(ExerciseView::of).toList());
        }
    }

    /** The drawing is the address of an SVG. */
    record ExerciseView(String key, String title, List<String> steps, String drawing) {
        static ExerciseView of(Sheet.Shown shown) {
            return new ExerciseView(
                    shown.key(),
                    shown.words().title(),
                    shown.words().steps(),
                    "/api/v1/aftercare/drawings/" + shown.key() + ".svg");
        }
    }
}
