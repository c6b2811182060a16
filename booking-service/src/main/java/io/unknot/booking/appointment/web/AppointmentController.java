package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.claim.Strictness;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.appointment.take.Made;
import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.wish.Wish;
import io.unknot.booking.words.Language;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The commands that make an appointment. Each takes an Idempotency-Key, so that a caller who lost the answer may simply ask again. */
@RestController
@RequestMapping("/api/v1/appointments")
class AppointmentController {

    private static final String KEY = "Idempotency-Key";

    private final HoldTime holdTime;
    private final BookVisit bookVisit;
    private final BookedFor bookedFor;
    private final CommandAnswers answers;

    AppointmentController(HoldTime holdTime, BookVisit bookVisit, BookedFor bookedFor, CommandAnswers answers) {
        this.holdTime = holdTime;
        this.bookVisit = bookVisit;
        this.bookedFor = bookedFor;
        this.answers = answers;
    }

    /** Keeps a time for ten minutes: 201, or 409 and 422 with the three nearest free times. */
    @PostMapping("/holds")
    Mono<ResponseEntity<String>> hold(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Nullable Locale locale,
            @Valid @RequestBody WishRequest request) {
        return make(new Command(caller, key, "holds", request), locale, request, holdTime::hold);
    }

    /** Books in one call: 201, or 409 and 422 with the three nearest free times. */
    @PostMapping
    Mono<ResponseEntity<String>> book(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Nullable Locale locale,
            @Valid @RequestBody WishRequest request) {
        return make(new Command(caller, key, "appointments", request), locale, request, bookVisit::book);
    }

    private Mono<ResponseEntity<String>> make(
            Command command, @Nullable Locale locale, WishRequest request, Making making) {
        var caller = command.caller();
        var wish = request.of(caller);
        var strictness = OverrideRequest.strictness(caller, request.override());
        var made = making.make(wish, OverrideRequest.by(caller, request.override()), strictness);
        return bookedFor
                .require(caller, wish.clientId())
                .then(Mono.defer(() -> answers.answerWish(command, wish, Language.of(locale), made)));
    }

    private interface Making {
        Mono<Made> make(Wish wish, By by, Strictness strictness);
    }
}
