package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.Scope;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each kind of caller may do with appointments. */
public final class Callers {

    private Callers() {}

    /** Own appointments for a client, those of their clinics for staff; a refusal for everybody else. */
    public static Scope scopeOf(Caller caller) {
        return scopeOf(caller, Optional.empty());
    }

    public static Scope scopeOf(Caller caller, Optional<UUID> onlyAt) {
        return switch (caller) {
            case Caller.Staff staff -> new Scope.At(staff.clinics(), onlyAt);
            case Caller.Client client -> new Scope.OwnOf(client.clientId());
            case Caller.Visitor _, Caller.Operator _, Caller.Service _ ->
                new Scope.OwnOf(Access.client(caller).clientId());
        };
    }

    /** Those of the clinics a member of staff works for; a refusal for everybody else. */
    static Scope staffScopeOf(Caller caller) {
        return scopeOf(Access.anyStaff(caller));
    }

    /** Staff move visits to clinics they work for, where they are named; a client's own may be anywhere. */
    static void requireMayMoveTo(Caller caller, @Nullable UUID clinicId) {
        if (caller instanceof Caller.Staff && clinicId != null) {
            Access.staff(caller, clinicId);
        }
    }

    /** Whose decision a cancellation by this caller is. */
    public static CancelledBy sideOf(Caller caller) {
        return caller instanceof Caller.Staff ? CancelledBy.CLINIC : CancelledBy.CLIENT;
    }

    /** The client a wish is for: a client's own id, or the one that staff of the clinic name. */
    public static UUID clientFor(Caller caller, UUID clinicId, @Nullable UUID named) {
        if (caller instanceof Caller.Staff) {
            Access.staff(caller, clinicId);
            if (named == null) {
                throw invalid("say which client this is for");
            }
            return named;
        }
        var own = Access.client(caller).clientId();
        if (named != null && !named.equals(own)) {
            throw invalid("you can only book for yourself: leave it out");
        }
        return own;
    }

    private static RuntimeException invalid(String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field("clientId", reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }
}
