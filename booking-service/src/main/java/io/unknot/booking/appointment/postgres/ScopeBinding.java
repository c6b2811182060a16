package io.unknot.booking.appointment.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.unknot.booking.appointment.Scope;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A scope as the three conditions of a statement: whose client, which clinics, whose day; without a value each holds for all. */
final class ScopeBinding {

    private static final Parameter ANY_ID = Parameters.in(UUID.class);
    private static final Parameter ANY_CLINIC = Parameters.in(UUID[].class);

    private ScopeBinding() {}

    static GenericExecuteSpec bind(GenericExecuteSpec statement, Scope scope) {
        return switch (scope) {
            case Scope.OwnOf(var client) ->
                statement.bind("client", client).bind("clinics", ANY_CLINIC).bind("therapist", ANY_ID);
            case Scope.At at ->
                statement.bind("client", ANY_ID).bind("clinics", clinics(at)).bind("therapist", ANY_ID);
            case Scope.OwnDayOf(var therapist, var at) ->
                statement.bind("client", ANY_ID).bind("clinics", clinics(at)).bind("therapist", therapist);
        };
    }

    /** The id, or the value with which a condition holds for all. */
    static Parameter orAny(Optional<UUID> id) {
        return id.<Parameter>map(Parameters::in).orElse(ANY_ID);
    }

    private static Object clinics(Scope.At at) {
        if (at.onlyAt().isEmpty()) {
            return at.clinics().all() ? ANY_CLINIC : at.clinics().clinics().toArray(UUID[]::new);
        }
        return at.onlyAt().stream().filter(at.clinics()::covers).toArray(UUID[]::new);
    }
}
