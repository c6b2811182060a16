package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Appointments.Sought;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Confirmations;
import io.unknot.booking.appointment.web.refusal.RefusalProblems;
import io.unknot.booking.preference.ClientPreferences;
import io.unknot.schedule.time.Span;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/appointments")
class AppointmentQueries {

    private static final Duration LONGEST_RANGE = Duration.ofDays(62);
    private static final int MOST = 200;

    private final Appointments appointments;
    private final AppointmentViews views;
    private final RefusalProblems refusals;
    private final ClientPreferences preferences;
    private final Confirmations confirmations;

    AppointmentQueries(
            Appointments appointments,
            AppointmentViews views,
            RefusalProblems refusals,
            ClientPreferences preferences,
            Confirmations confirmations) {
        this.preferences = preferences;
        this.confirmations = confirmations;
        this.appointments = appointments;
        this.views = views;
        this.refusals = refusals;
    }

    @GetMapping("/{id}")
    Mono<AppointmentView> one(Caller caller, @PathVariable UUID id) {
        return appointments
                .find(id, Callers.scopeOf(caller))
                .switchIfEmpty(
                        Mono.error(() -> refusals.of(new UnknownAppointment(id)).toException()))
                .flatMap(views::of)
                .flatMap(view -> confirmed(List.of(view)).map(List::getFirst))
                .flatMap(view -> caller instanceof Caller.Staff ? withPreferences(view) : Mono.just(view));
    }

    private Mono<AppointmentView> withPreferences(AppointmentView view) {
        return preferences
                .of(List.of(view.clientId()))
                .map(liked -> Optional.ofNullable(liked.get(view.clientId()))
                        .map(view::with)
                        .orElse(view));
    }

    /**
     * Those that start from one instant until another, at most 62 days apart; at most 200, by start. Of those the caller
     * may know of, only the ones of a client or of a therapist when they are named.
     */
    @GetMapping
    Mono<AppointmentList> within(
            Caller caller,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam Optional<UUID> clinic,
            @RequestParam Optional<UUID> client,
            @RequestParam Optional<UUID> therapist) {
        var scope = Callers.scopeOf(caller, clinic);
        return appointments
                .within(range(from, to), scope, new Sought(client, therapist), MOST + 1)
                .concatMap(views::of)
                .collectList()
                .flatMap(this::confirmed)
                .map(AppointmentList::of);
    }

    private Mono<List<AppointmentView>> confirmed(List<AppointmentView> found) {
        return confirmations
                .among(found.stream().map(AppointmentView::id).toList())
                .map(said -> found.stream()
                        .map(view -> view.confirmed(said.contains(view.id())))
                        .toList());
    }

    private static Span range(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw Problem.of(400, "invalid-request", "The range ends before it starts")
                    .field("to", "must be after from")
                    .next("Send a later to.")
                    .toException();
        }
        if (Duration.between(from, to).compareTo(LONGEST_RANGE) > 0) {
            throw Problem.of(400, "range-too-long", "The range is longer than 62 days")
                    .field("to", "must be at most 62 days after from")
                    .next("Ask for a shorter range, several times if need be.")
                    .toException();
        }
        return new Span(from, to);
    }

    /** More says that the range holds more than these. */
    record AppointmentList(List<AppointmentView> appointments, boolean more) {
        static AppointmentList of(List<AppointmentView> found) {
            return new AppointmentList(found.stream().limit(MOST).toList(), found.size() > MOST);
        }
    }
}
