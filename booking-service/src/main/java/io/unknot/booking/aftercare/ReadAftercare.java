package io.unknot.booking.aftercare;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Completed;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together the sheet of a visit that took place. */
@Component
public class ReadAftercare {

    private final Appointments appointments;
    private final Clients clients;
    private final KnownConditions conditions;
    private final ChosenExercises chosen;
    private final Exercises exercises;

    ReadAftercare(
            Appointments appointments,
            Clients clients,
            KnownConditions conditions,
            ChosenExercises chosen,
            Exercises exercises) {
        this.appointments = appointments;
        this.clients = clients;
        this.conditions = conditions;
        this.chosen = chosen;
        this.exercises = exercises;
    }

    /** In that language, else in the client's; {@link UnknownAppointment}, {@link NotCompleted}. */
    public Mono<Sheet> of(UUID appointmentId, Scope scope, Optional<Language> language) {
        return appointments
                .find(appointmentId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(appointmentId)))
                .flatMap(found -> found instanceof Completed
                        ? sheet(found, language)
                        : Mono.error(new NotCompleted(appointmentId)));
    }

    private Mono<Sheet> sheet(Appointment appointment, Optional<Language> language) {
        var visit = appointment.visit();
        var treatments = visit.parts().stream().map(Part::treatmentId).toList();
        return Mono.zip(
                        chosen.of(treatments).flatMap(keys -> fit(keys, visit.clientId())),
                        language.map(Mono::just).orElseGet(() -> languageOf(visit.clientId())))
                .map(found -> exercises.sheet(found.getT1(), found.getT2()));
    }

    private Mono<List<Exercise>> fit(List<String> keys, UUID clientId) {
        return conditions
                .of(clientId)
                .map(known -> exercises.fit(keys, known))
                .switchIfEmpty(Mono.fromSupplier(() -> exercises.fitForAnybody(keys)));
    }

    private Mono<Language> languageOf(UUID clientId) {
        return clients.find(clientId).map(Client::language).map(Language::of).defaultIfEmpty(Language.EN);
    }

    /** There is nothing to read before the visit is over. */
    public static final class NotCompleted extends RuntimeException {
        NotCompleted(UUID appointmentId) {
            super(appointmentId + " is not completed", null, false, false);
        }
    }
}
