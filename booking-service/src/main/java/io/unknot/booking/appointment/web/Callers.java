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

    /** Own appointments for a client, those of their clinics for staff, given by themselves for therapists; a refusal else. */
    public static Scope scopeOf(Caller caller) {
        return scopeOf(caller, Optional.empty());
    }

    public static Scope scopeOf(Caller caller, Optional<UUID> onlyAt) {
        return switch (caller) {
            case Caller.Staff staff -> scopeOf(staff, new Scope.At(staff.clinics(), onlyAt));
            case Caller.Client client -> new Scope.OwnOf(client.clientId());
            case Caller.Visitor _, Caller.Operator _, Caller.Service _ ->
                new Scope.OwnOf(Access.client(caller).clientId());
        };
    }

    private static Scope scopeOf(Caller.Staff staff, Scope.At at) {
        return staff.ownDayOnly() ? new Scope.OwnDayOf(staff.staffId(), at) : at;
    }

    /** Those of the clinics a member of staff works for, of therapists their own; a refusal for everybody else. */
    static Scope staffScopeOf(Caller caller) {
        return scopeOf(Access.anyStaff(caller));
    }

    /** Those of the clinics a front desk or a manager works for; a refusal for everybody else. */
    static Scope deskScopeOf(Caller caller) {
        return scopeOf(Access.anyDesk(caller));
    }

    /** Own appointments for a client, those of their clinics for who keeps the diary; a refusal for everybody else. */
    public static Scope keeperScopeOf(Caller caller) {
        return keeperScopeOf(caller, Optional.empty());
    }

    public static Scope keeperScopeOf(Caller caller, Optional<UUID> onlyAt) {
        return scopeOf(caller instanceof Caller.Staff ? Access.anyDesk(caller) : caller, onlyAt);
    }

    /** Staff move visits to clinics they work for, where they are named; a client's own may be anywhere. */
    static void requireMayMoveTo(Caller caller, @Nullable UUID clinicId) {
        if (caller instanceof Caller.Staff && clinicId != null) {
            Access.desk(caller, clinicId);
        }
    }

    /** Whose decision a cancellation by this caller is. */
    public static CancelledBy sideOf(Caller caller) {
        return caller instanceof Caller.Staff ? CancelledBy.CLINIC : CancelledBy.CLIENT;
    }

    /** The client a wish is for: a client's own id, or the one that staff of the clinic name. */
    public static UUID clientFor(Caller caller, UUID clinicId, @Nullable UUID named) {
        if (caller instanceof Caller.Staff) {
            Access.desk(caller, clinicId);
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
