package io.unknot.schedule;

import java.util.Locale;
import java.util.Set;

/** Why a visit may not be booked, each with a sentence that says what to do instead. */
public enum Refusal {
    IN_THE_PAST("This time has passed: choose a later one."),
    TOO_SOON("The clinic needs more notice than this: choose a later time, or call the clinic."),
    TOO_FAR_AHEAD("The clinic does not take bookings this far ahead yet: choose an earlier day."),
    OFF_GRID("Visits do not start at this minute here: choose one of the start times the search offers."),
    CLINIC_CLOSED("The clinic is closed for some of this visit: choose a time inside its opening hours."),
    OUTSIDE_SHIFT("The therapist does not work here for all of this visit: choose another time or therapist."),
    AWAY("The therapist is away for some of this visit: choose another time or therapist."),
    NOT_LICENSED("The therapist has no valid licence on this day: choose another day or therapist."),
    TREATMENT_NOT_OFFERED("The therapist does not offer this treatment: choose another treatment or therapist."),
    NO_FITTING_ROOM("No room of this clinic has what the treatment needs: choose another treatment or clinic."),
    THERAPIST_TAKEN("The therapist has another visit then: choose another time or therapist."),
    NO_TIME_TO_TRAVEL(
            "The therapist could not get here from another clinic in time: choose another time or therapist."),
    TOO_MUCH_IN_A_ROW("The therapist needs a rest before or after other visits: choose another time or therapist."),
    TOO_MUCH_A_DAY("The therapist has given enough treatments for one day: choose another day or therapist."),
    ROOMS_TAKEN("Every room that fits is taken then: choose another time.");

    private static final Set<Refusal> SOFT = Set.of(TOO_SOON, TOO_FAR_AHEAD, OFF_GRID);

    private final String advice;

    Refusal(String advice) {
        this.advice = advice;
    }

    /** The stable name for machines, such as {@code off-grid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether staff of the clinic may pass over it: how bookings are taken, not what is there. */
    public boolean isOverridable() {
        return SOFT.contains(this);
    }

    /** One sentence for people: what is wrong and what to do. */
    public String advice() {
        return advice;
    }
}
