package io.unknot.booking.appointment;

import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.screening.gate.Concern;
import io.unknot.booking.screening.gate.Concern.Contraindicated;
import io.unknot.booking.screening.gate.Concern.RedFlag;
import io.unknot.booking.screening.gate.Concern.ScreeningMissing;
import io.unknot.booking.screening.gate.Concern.ScreeningOutdated;
import io.unknot.schedule.Refusal;

/**
 * One thing that speaks against a visit: a stable word for machines, and a sentence for people that says what to do.
 * Staff of the clinic may pass over those that are overridable, and say why.
 */
public record Objection(String code, String detail, boolean overridable) {

    public static final Objection TOO_MANY_BOOKINGS = new Objection(
            "too-many-bookings",
            "The client has as many visits to come as the clinic takes: keep or cancel one of them first.",
            true);

    public static final Objection TOO_LATE_TO_MOVE = new Objection(
            "too-late-to-move", "The visit begins too soon to be moved: call the clinic, or cancel it.", true);

    /** The client is asked at the clinic, when staff say so. */
    public static Objection of(Concern concern) {
        return switch (concern) {
            case ScreeningMissing _ ->
                new Objection("screening-missing", "The client has not answered the safety questions.", true);
            case ScreeningOutdated _ ->
                new Objection(
                        "screening-outdated", "The client's answers to the safety questions are out of date.", true);
            case RedFlag _ ->
                new Objection("red-flag", "By their answers the client should see a physician first.", false);
            case Contraindicated _ ->
                new Objection(
                        "contraindicated",
                        "By the client's answers the treatment is not for them: offer another.",
                        false);
        };
    }

    public static Objection of(Refusal refusal) {
        return new Objection(refusal.code(), refusal.advice(), refusal.isOverridable());
    }

    /** Somebody else has them then; overridable when only minutes around the visit are in the way. */
    public static Objection taken(Occupied.Kind kind, boolean overridable) {
        var detail = switch (kind) {
            case THERAPIST -> "The therapist has another visit then.";
            case ROOM -> "Every room that fits is taken then.";
            case CLIENT -> "The client has another visit then.";
            case PLACE -> "Somebody else has the place.";
        };
        return new Objection(kind.word(), detail, overridable);
    }
}
