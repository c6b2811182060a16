package io.unknot.notification.message;

import java.util.List;

/** How a message reaches its reader. */
public enum Channel {
    EMAIL,
    SMS,
    /** Kept here and read in our own pages: nothing has to be handed to anybody. */
    INBOX;

    /** By which ways therapists are told, by all of them: the inbox has it whatever becomes of the mail. */
    public static final List<Channel> OF_THERAPISTS = List.of(EMAIL, INBOX);
}
