package io.unknot.booking.careplan.web;

import io.unknot.booking.appointment.web.BookedFor;
import io.unknot.booking.careplan.command.CourseWish;
import io.unknot.booking.careplan.preset.PlanPreset;
import io.unknot.booking.careplan.preset.PlanPresets;
import io.unknot.booking.careplan.web.CarePlanController.BookRequest;
import io.unknot.booking.directory.Directory;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a request for a course by the preset it names. */
@Component
class ReadCourse {

    private final PlanPresets presets;
    private final Directory directory;
    private final BookedFor bookedFor;

    ReadCourse(PlanPresets presets, Directory directory, BookedFor bookedFor) {
        this.presets = presets;
        this.directory = directory;
        this.bookedFor = bookedFor;
    }

    Mono<CourseWish> wish(Caller caller, CourseRequest request) {
        return Mono.defer(() -> request.preset() == null
                        ? Mono.fromSupplier(() -> request.written(caller))
                        : preset(request.preset()).map(preset -> request.of(caller, preset)))
                .delayUntil(wish -> bookedFor.require(caller, wish.clientId()))
                .delayUntil(this::requireKnown);
    }

    /** As {@link #wish}, with a time for each visit at one of its clinics, and with the advice the preset needs. */
    Mono<CourseWish> wishToBook(Caller caller, BookRequest request) {
        return wish(caller, request.course())
                .delayUntil(wish -> Mono.justOrEmpty(request.course().preset())
                        .flatMap(this::preset)
                        .doOnNext(preset -> requireAdvice(preset, wish)))
                .doOnNext(wish -> requireTimes(request, wish));
    }

    /** A client's own id, or the one that staff name. */
    static UUID clientOf(Caller caller, @Nullable UUID named) {
        if (caller instanceof Caller.Staff) {
            if (named == null) {
                throw InvalidCourse.field("client", "say whose courses you ask for");
            }
            return named;
        }
        return Access.client(caller).clientId();
    }

    private Mono<PlanPreset> preset(String key) {
        return presets.find(key)
                .switchIfEmpty(Mono.error(() -> Problem.of(400, "unknown-preset", "There is no such preset")
                        .field("preset", "there is no preset with this key")
                        .next("Take the key from GET /api/v1/plan-presets.")
                        .toException()));
    }

    private Mono<Void> requireKnown(CourseWish wish) {
        return Flux.fromIterable(wish.clinics())
                .concatMap(clinic -> directory.requireKnown("clinic", clinic))
                .thenMany(Flux.fromIterable(wish.visits()).distinct())
                .concatMap(visit -> directory.requireKnown("treatment", visit.treatmentId()))
                .then();
    }

    private static void requireAdvice(PlanPreset preset, CourseWish wish) {
        if (preset.needsAdvice() && !wish.terms().physicianAdvice()) {
            throw Problem.of(422, "physician-advice-missing", "This course needs the advice of a physician")
                    .field("course.physicianAdvice", "must be true: the advice has to be recorded")
                    .next("Ask the client for their physician's advice, record it, then book.")
                    .toException();
        }
    }

    private static void requireTimes(BookRequest request, CourseWish wish) {
        if (request.times().size() != wish.visits().size()) {
            throw InvalidCourse.field(
                    "times",
                    "must be %d: one for each visit".formatted(wish.visits().size()));
        }
        for (int index = 0; index < request.times().size(); index++) {
            if (!wish.clinics().contains(request.times().get(index).clinicId())) {
                throw InvalidCourse.field("times[" + index + "].clinicId", "must be one of the clinics of the course");
            }
        }
    }
}
