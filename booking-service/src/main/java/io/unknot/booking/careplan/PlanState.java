package io.unknot.booking.careplan;

import java.time.Instant;

/** What a course of visits can be. */
public sealed interface PlanState {

    /** Its visits take place. */
    record Active() implements PlanState {}

    /** Its visits keep their times, and none takes place until it is resumed; since when, by the database's clock. */
    record Paused(PauseCause cause, Instant since) implements PlanState {}

    /** It is over; visits still to come are as any other. */
    record Ended() implements PlanState {}

    /** As stores and callers spell it. */
    default String word() {
        return switch (this) {
            case Active _ -> "active";
            case Paused _ -> "paused";
            case Ended _ -> "ended";
        };
    }
}
