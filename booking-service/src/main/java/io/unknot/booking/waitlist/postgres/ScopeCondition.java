package io.unknot.booking.waitlist.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.unknot.booking.appointment.Scope;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A scope as the two conditions of a statement: whose client, which clinics; without a value either holds for all. */
final class ScopeCondition {

    private static final Parameter ANY_CLIENT = Parameters.in(UUID.class);
    private static final Parameter ANY_CLINIC = Parameters.in(UUID[].class);

    private ScopeCondition() {}

    static GenericExecuteSpec bind(GenericExecuteSpec statement, Scope scope) {
        return switch (scope) {
            case Scope.OwnOf(var client) -> statement.bind("ofClient", client).bind("atClinics", ANY_CLINIC);
            // A wish is nobody's day yet.
            case Scope.OwnDayOf _ -> statement.bind("ofClient", ANY_CLIENT).bind("atClinics", new UUID[0]);
            case Scope.At at -> statement.bind("ofClient", ANY_CLIENT).bind("atClinics", clinics(at));
        };
    }

    private static Object clinics(Scope.At at) {
        if (at.onlyAt().isEmpty()) {
            return at.clinics().all() ? ANY_CLINIC : at.clinics().clinics().toArray(UUID[]::new);
        }
        return at.onlyAt().stream().filter(at.clinics()::covers).toArray(UUID[]::new);
    }
}
