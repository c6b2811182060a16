package io.unknot.booking.model;

/** Something somebody does. Clients, therapists and visits are counted from 0, starts in minutes from the zero hour. */
sealed interface Command {

    /** What is wanted: by which client, of which therapist, and when. */
    record Wanted(int client, int therapist, int start) {}

    record Hold(Wanted wanted) implements Command {}

    record Book(Wanted wanted) implements Command {}

    /** Staff pass over what they may, and say why. */
    record BookAnyway(Wanted wanted) implements Command {}

    /** Staff say yes to what a client asked for. */
    record Approve(int visit) implements Command {}

    record Extend(int visit) implements Command {}

    record Confirm(int visit) implements Command {}

    record CheckIn(int visit) implements Command {}

    record Complete(int visit) implements Command {}

    /** The client did not come. */
    record Miss(int visit) implements Command {}

    /** Of what staff did last. */
    record Undo(int visit) implements Command {}

    record Cancel(int visit, boolean byClinic) implements Command {}

    record Move(int visit, int therapist, int start) implements Command {}

    /** The sweep of lapsed holds. */
    record Expire() implements Command {}

    /** Time goes by in which nobody does anything. */
    record Pass(int minutes) implements Command {}

    /** Whether it takes a time. */
    default boolean claims() {
        return switch (this) {
            case Hold _, Book _, BookAnyway _, Move _, Undo _ -> true;
            case Approve _, Extend _, Confirm _, CheckIn _, Complete _, Miss _, Cancel _, Expire _, Pass _ -> false;
        };
    }
}
