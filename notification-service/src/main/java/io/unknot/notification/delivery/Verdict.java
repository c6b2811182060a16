package io.unknot.notification.delivery;

import io.unknot.notification.message.SkipReason;

/** Whether a claimed message should still be sent, by the database at the moment it is asked. */
public enum Verdict {
    /** It is true, useful, and in this sender's hands. */
    SEND,
    /** Its visit has changed since. */
    OUTDATED,
    /** It would be of no use any more. */
    LATE,
    /** Its reader does not want it, or not by this channel. */
    OPTED_OUT,
    /** It was withdrawn, or the claim lapsed and another sender has it. */
    LOST;

    /** What it comes to when it is not sent. */
    public Outcome unsent() {
        return switch (this) {
            case SEND -> new Outcome.NotTried();
            case OUTDATED -> new Outcome.NothingToSay(SkipReason.OUTDATED);
            case LATE -> new Outcome.NothingToSay(SkipReason.LATE);
            case OPTED_OUT -> new Outcome.NothingToSay(SkipReason.OPTED_OUT);
            case LOST -> new Outcome.OutOfHand();
        };
    }
}
