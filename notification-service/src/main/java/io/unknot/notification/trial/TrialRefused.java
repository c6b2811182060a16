package io.unknot.notification.trial;

/** A trial was not sent. Says why, and nothing of where it was to go. */
public final class TrialRefused extends RuntimeException {

    private final Why why;

    TrialRefused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** What stood against it. */
    public Why why() {
        return why;
    }

    /** The reasons there are. */
    public enum Why {
        /** What was typed is no address of the channel, or whoever carries it will never take it there. */
        NO_SUCH_ADDRESS,
        /** Nobody was named who carries messages of this channel, or they are read in our own pages. */
        CHANNEL_NOT_OFFERED,
        /** Enough was tried for an hour, or enough sent to this address for a day. */
        TOO_MANY,
        /** Whoever carries it did not take it now. */
        NOT_TAKEN
    }
}
