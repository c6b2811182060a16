package io.unknot.service.access;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.time.InstantSource;
import java.util.UUID;

/**
 * The questions a controller asks before it does anything. Each hands back the caller as what they proved to be, or
 * throws: 401 {@code login-needed} for a visitor, 403 {@code not-allowed} for anybody else. Where a clinic is named, staff
 * of other clinics get 404 {@code unknown-clinic}, as they do for one there is not: a refusal must not tell them apart.
 */
public final class Access {

    private Access() {}

    /** A manager (or administrator) of this clinic. */
    public static Caller.Staff manager(Caller caller, UUID clinicId) {
        if (caller instanceof Caller.Staff staff && staff.manages()) {
            return at(clinicId, staff);
        }
        throw refusal(caller, "This needs a manager of the clinic.");
    }

    /** A manager (or administrator), of whichever clinic. */
    public static Caller.Staff anyManager(Caller caller) {
        if (caller instanceof Caller.Staff staff && staff.manages()) {
            return staff;
        }
        throw refusal(caller, "This needs a manager.");
    }

    /** A manager (or administrator) of every clinic: what is the chain's is theirs to change. */
    public static Caller.Staff chainManager(Caller caller) {
        if (caller instanceof Caller.Staff staff
                && staff.manages()
                && staff.clinics().all()) {
            return staff;
        }
        throw refusal(caller, "This is every clinic's: it needs a manager of all of them.");
    }

    /** Who administers the organisation. */
    public static Caller.Staff administrator(Caller caller) {
        var staff = chainManager(caller);
        if (staff.roles().contains(Role.ORGANISATION_ADMIN)) {
            return staff;
        }
        throw refusal(caller, "This needs an administrator of the organisation.");
    }

    /** Anybody who works for this clinic. */
    public static Caller.Staff staff(Caller caller, UUID clinicId) {
        if (caller instanceof Caller.Staff staff) {
            return at(clinicId, staff);
        }
        throw refusal(caller, "This needs staff of the clinic.");
    }

    /** Who keeps the clinic's diary: its front desk or a manager, not a therapist. */
    public static Caller.Staff desk(Caller caller, UUID clinicId) {
        return at(clinicId, anyDesk(caller));
    }

    /** As {@link #desk}, of whichever clinic. */
    public static Caller.Staff anyDesk(Caller caller) {
        if (caller instanceof Caller.Staff staff && !staff.ownDayOnly()) {
            return staff;
        }
        throw refusal(caller, "This needs the front desk.");
    }

    /** Anybody who works for the chain, at whichever clinic. */
    public static Caller.Staff anyStaff(Caller caller) {
        if (caller instanceof Caller.Staff staff) {
            return staff;
        }
        throw refusal(caller, "This needs staff.");
    }

    /** A client. */
    public static Caller.Client client(Caller caller) {
        if (caller instanceof Caller.Client client) {
            return client;
        }
        throw refusal(caller, "Only a client can do this.");
    }

    /** Who runs the platform. */
    public static Caller.Operator operator(Caller caller) {
        if (caller instanceof Caller.Operator operator) {
            return operator;
        }
        throw refusal(caller, "This is for who runs the platform.");
    }

    /** The service of this name, and no other. */
    public static Caller.Service service(Caller caller, String name) {
        if (caller instanceof Caller.Service service && service.name().equals(name)) {
            return service;
        }
        throw refusal(caller, "Only another service can do this.");
    }

    /**
     * Somebody who proved who they are within the last five minutes: a page left open is not enough for this. Asked after
     * the question of who they are.
     *
     * @throws ProblemException 403 {@code step-up-required}; 401 {@code login-needed} for a visitor
     */
    public static void freshly(Caller caller, Proof proof, InstantSource clock) {
        if (caller instanceof Caller.Visitor || caller instanceof Caller.Service) {
            throw refusal(caller, "This needs a person who has just logged in.");
        }
        if (!proof.isFresh(clock)) {
            throw Problem.of(403, "step-up-required", "Confirm first that it is you")
                    .detail("It is more than five minutes ago that you proved who you are.")
                    .next("Confirm who you are at POST /api/v1/session/step-up, then send it again.")
                    .toException();
        }
    }

    private static Caller.Staff at(UUID clinicId, Caller.Staff staff) {
        if (staff.clinics().covers(clinicId)) {
            return staff;
        }
        throw Problem.of(404, "unknown-clinic", "There is no such clinic")
                .next("Check the id; a clinic made a moment ago may need a second to arrive.")
                .toException();
    }

    private static ProblemException refusal(Caller caller, String why) {
        var problem = caller instanceof Caller.Visitor
                ? Problem.of(401, "login-needed", "You need to log in for this").next("Log in, then try again.")
                : Problem.of(403, "not-allowed", "You may not do this").next("Log in as somebody who may.");
        return problem.detail(why).toException();
    }
}
